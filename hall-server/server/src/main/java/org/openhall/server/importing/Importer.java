package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.judgement.RecordJudge;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.importing.judgement.Taken;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.Records;

/**
 * Takes files in: catalogues as tables, documents as PDF, everything else as content packs. A file that is refused
 * hinders no other file. Writes no drafts itself. Thread-safe.
 */
public final class Importer {

    private final SheetReader sheets;
    private final Attachments attachments;
    private final Known known;

    /**
     * An importer.
     *
     * @param sheets reads tables
     * @param attachments takes PDF files in
     * @param known what the hall has; the content of the files at hand is added
     */
    public Importer(SheetReader sheets, Attachments attachments, Known known) {
        this.sheets = sheets;
        this.attachments = attachments;
        this.known = known;
    }

    /** An importer for a hall as it is now. */
    public static Importer of(SheetReader sheets, Attachments attachments, Map<RowKey, Row> live, List<Draft> waiting) {
        Map<RowKey, ContentRecord> records = new HashMap<>();
        live.forEach((key, row) -> Records.of(row).ifPresent(content -> records.put(key, content)));
        waiting.forEach(draft -> draft.content().ifPresent(content -> records.put(draft.key(), content)));
        return new Importer(sheets, attachments, Known.NOTHING.and(records));
    }

    /**
     * What the files give. Content packs come first, since they may bring the domains and offices that tables name, and
     * documents last, since they name items of tables.
     */
    public Imported read(List<Path> files, ImportOptions options) {
        Run run = new Run();
        of(files, FileKind.JSON).forEach(run::pack);
        Known all = known.and(run.brought());
        Set<String> items = run.brought().keySet().stream().filter(key -> key.kind().equals(Kind.ITEM.code()))
                .map(RowKey::id).collect(Collectors.toSet());
        CatalogueFile catalogues = new CatalogueFile(sheets, new TableJudge(all), options, new Taken(items));
        files.stream().filter(file -> kind(file) != FileKind.JSON && kind(file) != FileKind.PDF)
                .forEach(file -> run.take(file, () -> catalogues.read(file)));
        RecordJudge judge = new RecordJudge(known.and(run.brought()).keys());
        DocumentFile documents = new DocumentFile(attachments, all.offices(), judge, options);
        of(files, FileKind.PDF).forEach(file -> run.take(file, () -> documents.read(file)));
        return run.joined(judge, catalogues.whole());
    }

    private static List<Path> of(List<Path> files, FileKind kind) {
        return files.stream().filter(file -> kind(file) == kind).toList();
    }

    /** One run: what its files gave so far. */
    private final class Run {
        private final PackFile packs = new PackFile(attachments);
        private final List<PackFile.Held> held = new ArrayList<>();
        private final List<Imported> parts = new ArrayList<>();

        void pack(Path file) {
            take(file, () -> {
                held.add(packs.read(file, label(file)));
                return Imported.NOTHING;
            });
        }

        void take(Path file, Reading reading) {
            try {
                parts.add(reading.read());
            } catch (RefusedFileException e) {
                parts.add(new Imported(List.of(), Map.of(), List.of(FileReport.refused(label(file), e.getMessage()))));
            }
        }

        Map<RowKey, ContentRecord> brought() {
            Map<RowKey, ContentRecord> brought = new HashMap<>();
            Stream.concat(held.stream().flatMap(pack -> pack.drafts().values().stream()),
                    parts.stream().flatMap(part -> part.drafts().stream()))
                    .forEach(draft -> brought.put(draft.key(), draft.content().orElseThrow()));
            return brought;
        }

        Imported joined(RecordJudge judge, Map<String, Set<String>> whole) {
            List<Imported> all = Stream.concat(held.stream().map(pack -> pack.judged(judge)), parts.stream()).toList();
            List<FileReport> report = all.stream().flatMap(part -> part.report().stream()).toList();
            // a file that could not be read may hold the rest of any catalogue
            boolean unread = report.stream().anyMatch(file -> file.refusal().isPresent());
            return new Imported(all.stream().flatMap(part -> part.drafts().stream()).toList(),
                    unread ? Map.of() : whole, report);
        }
    }

    private static FileKind kind(Path file) {
        try {
            return FileKind.of(file);
        } catch (RefusedFileException e) {
            return FileKind.UNKNOWN;
        }
    }

    private static String label(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private interface Reading {
        Imported read() throws RefusedFileException;
    }
}
