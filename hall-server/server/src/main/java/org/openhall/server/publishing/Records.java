package org.openhall.server.publishing;

import java.util.Optional;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.Json;

/** Records with other search keys, and rows as records. */
public final class Records {
    private Records() {}

    /** The record of a live row; empty for kinds that this version does not know. */
    public static Optional<ContentRecord> of(Row row) {
        return Kind.of(row.kind()).flatMap(kind -> row.payload().map(payload -> Json.read(payload, kind.type())));
    }

    /** The record as it was handed in, before sounds were made. */
    static ContentRecord withoutKeys(ContentRecord content) {
        return content instanceof Published published ? withKeys(published, SearchKeys.NONE) : content;
    }

    static Published withKeys(Published content, SearchKeys keys) {
        Imprint imprint = content.imprint().withKeys(keys);
        return switch (content) {
            case Catalogue c -> new Catalogue(imprint, c.type(), c.domain(), c.edition());
            case CatalogueItem i -> new CatalogueItem(imprint, i.catalogue(), i.domain(), i.number(), i.names(),
                    i.content(), i.basis(), i.clause(), i.rank(), i.limit(), i.channels(), i.everyone(), i.group(),
                    i.proactive(), i.onRequest(), i.category(), i.section(), i.duty(), i.extras(), i.questions());
            case CatalogueChange c ->
                new CatalogueChange(imprint, c.catalogue(), c.item(), c.action(), c.reason(), c.day());
            case GovernmentDocument d -> new GovernmentDocument(imprint, d.indexNumber(), d.documentNumber(),
                    d.summary(), d.made(), d.validity(), d.body(), d.attachments(), d.items());
            case Guide g -> new Guide(imprint, g.codes(), g.items(), g.matterType(), g.handling(), g.served(),
                    g.legalLimit(), g.promisedLimit(), g.fees(), g.conditions(), g.materials(), g.steps(), g.bases(),
                    g.places(), g.results(), g.questions(), g.consult(), g.complain(), g.facts());
            case Policy p -> new Policy(imprint, p.indexNumber(), p.documentNumber(), p.topic(), p.made(), p.validity(),
                    p.articles(), p.attachments(), p.items());
            case Interpretation i ->
                new Interpretation(imprint, i.policy(), i.interpreter(), i.points(), i.attachments());
            case Notice n -> new Notice(imprint, n.priority(), n.body(), n.attachments());
            case Office o -> new Office(imprint, o.duties(), o.address(), o.hours(), o.phones(), o.answersFor(),
                    o.reviewBodies(), o.receivesApplications());
            case CommunityDisclosure c ->
                new CommunityDisclosure(imprint, c.community(), c.period(), c.body(), c.attachments(), c.items());
            case QuestionAnswer q -> new QuestionAnswer(imprint, q.answer(), q.related());
        };
    }
}
