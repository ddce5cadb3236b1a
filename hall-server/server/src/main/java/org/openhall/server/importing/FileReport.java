package org.openhall.server.importing;

import java.util.List;
import java.util.Optional;

import org.openhall.server.importing.judgement.Remark;

/**
 * What became of one file.
 *
 * @param file its name
 * @param of what its lines are
 * @param refusal why nothing of it was taken, with what to do
 * @param catalogues titles of the catalogues found in it
 * @param remarks about the file as a whole
 * @param lines one for each row that is no title, header, note or blank; for other files one for each record
 * @param aside number of the rows that are
 */
public record FileReport(String file, Of of, Optional<String> refusal, List<String> catalogues, List<Remark> remarks,
        List<ReportLine> lines, int aside) {

    /** Copies. */
    public FileReport {
        catalogues = List.copyOf(catalogues);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    static FileReport refused(String file, String sentence) {
        return new FileReport(file, Of.RECORDS, Optional.of(sentence), List.of(), List.of(), List.of(), 0);
    }

    static FileReport ofRecords(String file, List<ReportLine> lines) {
        return new FileReport(file, Of.RECORDS, Optional.empty(), List.of(), List.of(), lines, 0);
    }

    /** What the lines of a report are. */
    public enum Of {
        /** Rows of a table. */
        ROWS,
        /** Records of a content pack, or the one that a document gives. */
        RECORDS
    }

    /** How many different records came of it. */
    public long records() {
        return lines.stream().map(ReportLine::id).filter(id -> !id.isEmpty()).distinct().count();
    }

    /** How many rows ended like that. */
    public long count(ReportLine.Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
