package org.openhall.server.console.remarks;

import org.openhall.server.console.form.FieldWords;
import org.openhall.server.console.view.Remark;
import org.openhall.server.linting.Finding;
import org.openhall.server.linting.Severity;

/** A finding as people read it, everywhere the same. Stateless; safe on any thread. */
public final class RemarkWords {

    private final FieldWords fields = new FieldWords();

    /**
     * A finding.
     *
     * @param kind of the record
     * @param link to its place, or empty
     */
    public Remark of(String kind, Finding finding, String link) {
        String field = fields.of(kind, finding.field());
        boolean said = finding.words().contains(field.split(" · |：", 2)[0]);
        return new Remark(finding.severity().words(), look(finding.severity()), finding.check().words(), said
                ? ""
                : field, finding.words(), link);
    }

    private static String look(Severity severity) {
        return switch (severity) {
            case MUST -> "returned";
            case SHOULD -> "approved";
            case NOTE -> "draft";
        };
    }
}
