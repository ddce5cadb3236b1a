package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

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
     * @param known the domains and offices that the hall has; those in the files at hand are added
     */
    public Importer(SheetReader sheets, Attachments attachments, Known known) {
        this.sheets = sheets;
        this.attachments = attachments;
        this.known = known;
    }

    /** What the files give, content packs first, since they may bring the domains and offices that the others name. */
    public Imported read(List<Path> files, ImportOptions options) {
        List<Imported> parts = new ArrayList<>();
        Map<RowKey, ContentRecord> brought = new HashMap<>();
        List<Path> later = new ArrayList<>();
        for (Path file : files) {
            if (kind(file) != FileKind.JSON) {
                later.add(file);
                continue;
            }
            Imported part = guarded(file, () -> pack(file));
            part.drafts().forEach(draft -> brought.put(draft.key(), draft.content().orElseThrow()));
            parts.add(part);
        }
        Known all = known.and(brought);
        CatalogueFile catalogue = new CatalogueFile(sheets, new TableJudge(all), options);
        DocumentFile documents = new DocumentFile(attachments, all.offices(), options);
        for (Path file : later) {
            boolean pdf = kind(file) == FileKind.PDF;
            parts.add(guarded(file, () -> pdf ? documents.read(file) : catalogue.read(file)));
        }
        return joined(parts);
    }

    private Imported pack(Path file) throws RefusedFileException {
        ContentPack pack = ContentPack.read(file);
        List<Draft> drafts = new ArrayList<>();
        List<ReportLine> lines = new ArrayList<>(pack.lines());
        for (ContentPack.Entry entry : pack.entries()) {
            try {
                ContentRecord content = entry.content();
                for (String name : entry.files())
                    content = Attached.to(content, attachments.take(beside(file, name)).attachment());
                drafts.add(Draft.of(entry.id(), content, label(file)));
            } catch (RefusedFileException e) {
                lines.set(entry.place() - 1, new ReportLine("", entry.place(), ReportLine.Verdict.REFUSED, "",
                        List.of(new Remark("附件", e.getMessage()))));
            }
        }
        return new Imported(drafts, Map.of(),
                List.of(new FileReport(label(file), Optional.empty(), List.of(), List.of(), lines, 0)));
    }

    /** A pack may name files in its own folder and below, nothing else. */
    private static Path beside(Path pack, String name) throws RefusedFileException {
        Path folder = pack.toAbsolutePath().normalize().getParent();
        boolean plain = name.matches("[\\p{IsHan}\\w.\\-()（）〔〕 /]+") && !name.startsWith("/");
        Path file = plain ? folder.resolve(name).normalize() : pack;
        if (!plain || !file.startsWith(folder)) throw new RefusedFileException("附件只能是内容包旁边的文件：请改正 files 里的文件名。");
        return file;
    }

    private static FileKind kind(Path file) {
        try {
            return FileKind.of(file);
        } catch (RefusedFileException e) {
            return FileKind.UNKNOWN;
        }
    }

    private static Imported guarded(Path file, Reading reading) {
        try {
            return reading.read();
        } catch (RefusedFileException e) {
            return new Imported(List.of(), Map.of(), List.of(FileReport.refused(label(file), e.getMessage())));
        }
    }

    private static Imported joined(List<Imported> parts) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Set<String>> catalogues = new LinkedHashMap<>();
        List<FileReport> report = new ArrayList<>();
        for (Imported part : parts) {
            drafts.addAll(part.drafts());
            catalogues.putAll(part.catalogues());
            report.addAll(part.report());
        }
        return new Imported(drafts, catalogues, report);
    }

    private static String label(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private interface Reading {
        Imported read() throws RefusedFileException;
    }
}
