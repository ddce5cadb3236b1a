package org.openhall.content.search;

import java.util.List;
import java.util.Map;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.Section;

/** All words that a screen shows of a record besides its title, one paragraph a line, its own words first. */
final class Wording {

    private final StringBuilder words = new StringBuilder();

    private Wording() {}

    /** The words of a record. */
    static String of(Published content) {
        Wording wording = new Wording();
        switch (content) {
            case CatalogueItem item -> wording.item(item);
            case Catalogue catalogue -> wording.line(catalogue.edition());
            case CatalogueChange change -> wording.line(change.reason());
            case GovernmentDocument document -> wording.document(document);
            case Guide guide -> wording.guide(guide);
            case Policy policy -> wording.policy(policy);
            case Interpretation interpretation -> wording.interpretation(interpretation);
            case Notice notice -> wording.sections(notice.body()).attachments(notice.attachments());
            case Office office -> wording.office(office);
            case CommunityDisclosure disclosure -> wording.sections(disclosure.body()).line(disclosure.community())
                    .line(disclosure.period()).attachments(disclosure.attachments());
            case QuestionAnswer answer -> wording.line(answer.answer());
        }
        wording.line(content.imprint().publisherName()).line(content.imprint().provenance().region());
        return wording.words.toString();
    }

    private void item(CatalogueItem item) {
        line(item.content()).lines(item.names()).line(item.basis()).line(item.clause()).line(item.rank());
        line(item.limit().wording());
        for (Channel channel : item.channels())
            if (channel.use() != Channel.Use.NOT_USED) line(channel.name());
        line(item.everyone().words()).line(item.group().words()).line(item.proactive().words());
        line(item.onRequest().words()).line(item.category()).line(item.section()).line(item.duty());
        line(item.number()).facts(item.extras());
    }

    private void document(GovernmentDocument document) {
        line(document.summary()).sections(document.body()).line(document.indexNumber());
        line(document.documentNumber()).attachments(document.attachments());
    }

    private void policy(Policy policy) {
        sections(policy.articles()).line(policy.topic()).line(policy.indexNumber()).line(policy.documentNumber());
        attachments(policy.attachments());
    }

    private void interpretation(Interpretation interpretation) {
        interpretation.points().forEach(point -> line(point.heading()).line(point.text()));
        line(interpretation.interpreter()).attachments(interpretation.attachments());
    }

    private void office(Office office) {
        line(office.duties()).line(office.address()).lines(office.hours());
        office.phones().forEach(phone -> line(phone.purpose()).line(phone.number()));
        lines(office.answersFor()).lines(office.reviewBodies());
    }

    private void guide(Guide guide) {
        lines(guide.conditions());
        guide.materials().forEach(m -> line(m.name()).line(m.need()).line(m.form()).line(m.source()).line(m.note()));
        guide.steps().forEach(s -> line(s.name()).line(s.limit().wording()).line(s.who()).line(s.standard())
                .line(s.result()));
        line(guide.legalLimit().wording()).line(guide.promisedLimit().wording());
        line(guide.fees().charged()).lines(guide.fees().lines());
        guide.places().forEach(p -> line(p.address()).line(p.counter()).lines(p.hours()).line(p.phone()));
        guide.results().forEach(r -> line(r.type()).line(r.name()));
        guide.questions().forEach(q -> line(q.question()).line(q.answer()));
        guide.bases().forEach(b -> line(b.name()).line(b.maker()).line(b.number()).line(b.clause()));
        lines(guide.consult()).lines(guide.complain());
        line(guide.matterType()).line(guide.handling()).line(guide.served());
        line(guide.codes().basic()).line(guide.codes().implementation()).facts(guide.facts());
        attachments(guide.files());
    }

    private Wording sections(List<Section> sections) {
        sections.forEach(section -> line(section.heading()).line(section.text()));
        return this;
    }

    private Wording attachments(List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            line(attachment.name());
            attachment.pages().forEach(page -> line(page.text()));
        }
        return this;
    }

    private Wording facts(Map<String, String> facts) {
        facts.forEach((name, fact) -> line(name).line(fact));
        return this;
    }

    private Wording lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    private Wording line(String text) {
        if (!text.isEmpty()) words.append(text).append('\n');
        return this;
    }
}
