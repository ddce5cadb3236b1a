package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.Domain;
import org.openhall.server.importing.judgement.DomainTable;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

/**
 * Takes files in: catalogues as tables, everything else as content packs. A file that is refused hinders no other file.
 * Writes nothing itself. Thread-safe.
 */
public final class Importer {

    private final SheetReader sheets;
    private final DomainTable known;

    /**
     * An importer.
     *
     * @param sheets reads tables
     * @param known the domains that the hall has; those in the files at hand are added
     */
    public Importer(SheetReader sheets, DomainTable known) {
        this.sheets = sheets;
        this.known = known;
    }

    /** What the files give, content packs first, since they may bring the domains that catalogues name. */
    public Imported read(List<Path> files, ImportOptions options) {
        List<Imported> parts = new ArrayList<>();
        Map<String, Domain> domains = new HashMap<>(known.domains());
        List<Path> later = new ArrayList<>();
        for (Path file : files) {
            if (!isPack(file)) {
                later.add(file);
                continue;
            }
            Imported part = guarded(file, () -> pack(file));
            part.drafts().forEach(draft -> {
                if (draft.content() instanceof Domain domain) domains.put(draft.key().id(), domain);
            });
            parts.add(part);
        }
        CatalogueFile catalogue = new CatalogueFile(sheets, new TableJudge(new DomainTable(domains)), options);
        for (Path file : later)
            parts.add(guarded(file, () -> catalogue.read(file)));
        return joined(parts);
    }

    private static Imported pack(Path file) throws RefusedFileException {
        ContentPack pack = ContentPack.read(file);
        List<Draft> drafts = pack.entries().stream().map(e -> Draft.of(e.id(), e.content(), label(file))).toList();
        return new Imported(drafts, Map.of(),
                List.of(new FileReport(label(file), Optional.empty(), List.of(), List.of(), pack.lines(), 0)));
    }

    private static boolean isPack(Path file) {
        try {
            return FileKind.of(file) == FileKind.JSON;
        } catch (RefusedFileException e) {
            return false;
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
