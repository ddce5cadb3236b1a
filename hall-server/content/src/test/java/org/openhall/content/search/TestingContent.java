package org.openhall.content.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.TimeLimit;

/** Small records for tests, with only what a test is about. */
final class TestingContent {

    private TestingContent() {}

    static Imprint imprint(String title, String... keywords) {
        return new Imprint(title, "", "示例区民政局", List.of(Level.DISTRICT), Optional.of(LocalDate.of(2026, 1, 1)),
                Showing.ALWAYS, "", Provenance.NONE, CatalogueRows.keys(title, keywords));
    }

    static Imprint showing(String title, Showing showing) {
        Imprint plain = imprint(title);
        return new Imprint(title, "", plain.publisherName(), plain.levels(), plain.published(), showing, "",
                Provenance.NONE, plain.keys());
    }

    static CatalogueItem item(Imprint imprint, String catalogue, String domain, String number, String content) {
        return new CatalogueItem(imprint, catalogue, domain, number, List.of(imprint.title()), content, "", "", "",
                TimeLimit.of(""), List.of(), null, null, null, null, "", "", "", Map.of(), List.of());
    }

    static Notice notice(Imprint imprint, Notice.Priority priority, String body) {
        return new Notice(imprint, priority, List.of(new Section("", body)), List.of());
    }

    static GovernmentDocument document(Imprint imprint, String body, String pdfPage, String... items) {
        Attachment file = new Attachment("附件.pdf", null, List.of(new Attachment.Page(null, 100, 100, pdfPage)));
        return new GovernmentDocument(imprint, "", "", "", Optional.empty(), null, List.of(new Section("", body)),
                pdfPage.isEmpty() ? List.of() : List.of(file), List.of(items));
    }
}
