package org.openhall.server.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhall.server.publishing.Draft;

/**
 * What files gave.
 *
 * @param drafts records, in order
 * @param catalogues ids of the items of each catalogue that came whole, by catalogue id
 * @param report on every row
 */
public record Imported(List<Draft> drafts, Map<String, Set<String>> catalogues, List<FileReport> report) {

    static final Imported NOTHING = new Imported(List.of(), Map.of(), List.of());

    /** Copies. */
    public Imported {
        drafts = List.copyOf(drafts);
        catalogues = Map.copyOf(catalogues);
        report = List.copyOf(report);
    }

    /** Whether a file or a row was refused. */
    public boolean anyRefused() {
        return report.stream()
                .anyMatch(file -> file.refusal().isPresent() || file.count(ReportLine.Verdict.REFUSED) > 0);
    }
}
