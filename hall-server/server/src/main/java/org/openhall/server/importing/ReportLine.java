package org.openhall.server.importing;

import java.util.List;
import java.util.stream.Stream;

import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.importing.judgement.RowOutcome;

/**
 * What became of one row of a file.
 *
 * @param sheet its sheet
 * @param row its number as the spreadsheet shows it, from 1
 * @param verdict how it ended
 * @param id of the record it became, or empty
 * @param remarks what a person must look at
 */
public record ReportLine(String sheet, int row, Verdict verdict, String id, List<Remark> remarks) {

    /** Copies. */
    public ReportLine {
        remarks = List.copyOf(remarks);
    }

    /** The same line with more to look at; a row that was refused stays so. */
    ReportLine and(List<Remark> more) {
        if (more.isEmpty()) return this;
        Verdict worse = verdict == Verdict.REFUSED ? Verdict.REFUSED : Verdict.QUESTION;
        return new ReportLine(sheet, row, worse, id, Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /** The same line, refused for that reason. */
    ReportLine refused(Remark reason) {
        return new ReportLine(sheet, row, Verdict.REFUSED, "", List.of(reason));
    }

    static ReportLine of(String sheet, RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Imported whole ->
                new ReportLine(sheet, whole.row(), Verdict.IMPORTED, whole.id(), List.of());
            case RowOutcome.ImportedWithQuestion asked ->
                new ReportLine(sheet, asked.row(), Verdict.QUESTION, asked.id(), asked.questions());
            case RowOutcome.Refused refused ->
                new ReportLine(sheet, refused.row(), Verdict.REFUSED, "", List.of(refused.reason()));
        };
    }

    /** How a row can end. */
    public enum Verdict {
        /** 导入. */
        IMPORTED,
        /** 导入，有疑问. */
        QUESTION,
        /** 没有导入. */
        REFUSED
    }
}
