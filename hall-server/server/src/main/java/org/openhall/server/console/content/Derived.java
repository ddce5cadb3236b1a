package org.openhall.server.console.content;

import java.util.List;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.TimeLimit;
import org.openhall.server.importing.judgement.TimeLimits;

/** What follows from the words of a form by the importer's own rules: titles of items, meanings of time limits. */
final class Derived {

    private Derived() {}

    static ContentRecord of(ContentRecord content) {
        return switch (content) {
            case CatalogueItem item -> titled(item);
            case Guide guide -> new Guide(guide.imprint(), guide.codes(), guide.items(), guide.matterType(),
                    guide.handling(), guide.served(), read(guide.legalLimit()), read(guide.promisedLimit()),
                    guide.fees(), guide.conditions(), guide.materials(), steps(guide.steps()), guide.bases(),
                    guide.places(), guide.results(), guide.questions(), guide.consult(), guide.complain(),
                    guide.facts(), guide.attachments());
            default -> content;
        };
    }

    private static CatalogueItem titled(CatalogueItem item) {
        Imprint old = item.imprint();
        Imprint imprint = new Imprint(CatalogueItem.title(item.names()), old.publisher(), old.publisherName(),
                old.levels(), old.published(), old.showing(), old.portal(), old.provenance(), old.keys());
        return new CatalogueItem(imprint, item.catalogue(), item.domain(), item.number(), item.names(), item.content(),
                item.basis(), item.clause(), item.rank(), read(item.limit()), item.channels(), item.everyone(),
                item.group(), item.proactive(), item.onRequest(), item.category(), item.section(), item.duty(),
                item.extras(), item.questions());
    }

    private static List<Guide.Step> steps(List<Guide.Step> steps) {
        return steps.stream().map(step -> new Guide.Step(step.name(), read(step.limit()), step.who(), step.standard(),
                step.result())).toList();
    }

    private static TimeLimit read(TimeLimit limit) {
        return TimeLimits.read(limit.wording());
    }
}
