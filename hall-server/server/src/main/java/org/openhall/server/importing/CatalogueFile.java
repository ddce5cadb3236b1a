package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.openhall.server.importing.columns.Layout;
import org.openhall.server.importing.columns.SourceTable;
import org.openhall.server.importing.columns.TableFinder;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.importing.judgement.Judged;
import org.openhall.server.importing.judgement.Origin;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.importing.judgement.RowOutcome;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.importing.judgement.Taken;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

/** Turns files of tables into drafts: read, map, judge. For one run of the importer, one file after another. */
final class CatalogueFile {

    /** Pages of the government itself: rows are often read from copies elsewhere, to which no citizen shall be sent. */
    private static final Pattern OFFICIAL = Pattern.compile("https?://([\\w.-]+\\.)?gov\\.cn(:\\d+)?(/.*)?");

    private final SheetReader reader;
    private final TableJudge judge;
    private final ImportOptions options;
    private final Taken taken;
    private final Map<String, Set<String>> catalogues = new LinkedHashMap<>();
    private final TableNaming naming;
    private final Set<String> torn = new HashSet<>();

    CatalogueFile(SheetReader reader, TableJudge judge, ImportOptions options, Taken taken) {
        this.reader = reader;
        this.judge = judge;
        this.options = options;
        this.taken = taken;
        this.naming = new TableNaming(options, judge);
    }

    Imported read(Path file) throws RefusedFileException {
        return of(file.getFileName().toString(), reader.read(file));
    }

    /** Ids of the items of each catalogue of which no row was refused, by catalogue id, from all files so far. */
    Map<String, Set<String>> whole() {
        Map<String, Set<String>> whole = new LinkedHashMap<>(catalogues);
        whole.keySet().removeAll(torn);
        return whole;
    }

    Imported of(String label, List<Sheet> sheets) throws RefusedFileException {
        List<Draft> drafts = new ArrayList<>();
        List<ReportLine> lines = new ArrayList<>();
        Set<Remark> remarks = new LinkedHashSet<>();
        List<String> titles = new ArrayList<>();
        int aside = 0;
        List<Layout> layouts = sheets.stream().map(this::layout).toList();
        naming.check(layouts.stream().flatMap(layout -> layout.tables().stream()).toList());
        for (int no = 0; no < sheets.size(); no++) {
            Sheet sheet = sheets.get(no);
            aside += layouts.get(no).aside().size();
            for (SourceTable table : layouts.get(no).tables()) {
                Judged judged = judge.judge(naming.named(table), origin(label, sheet, table), taken);
                titles.add(judged.catalogue().imprint().title());
                judged.remarks().forEach(remark -> remarks.add(sheets.size() > 1 ? remark.in(sheet.name()) : remark));
                judged.outcomes().forEach(outcome -> lines.add(ReportLine.of(sheet.name(), outcome)));
                if (!catalogues.containsKey(judged.catalogueId()))
                    drafts.add(Draft.of(judged.catalogueId(), judged.catalogue(), label));
                judged.items().forEach((id, item) -> drafts.add(Draft.of(id, item, label)));
                keep(judged);
            }
        }
        if (titles.isEmpty())
            throw new RefusedFileException("没有找到目录的表头（公开事项、公开内容、公开依据、公开时限、公开主体、公开渠道中至少三个）：请确认表头在文件里，再导入。");
        return new Imported(drafts, whole(), List.of(new FileReport(label, FileReport.Of.ROWS, Optional.empty(), titles,
                List.copyOf(remarks), lines, aside)));
    }

    private void keep(Judged judged) {
        catalogues.computeIfAbsent(judged.catalogueId(), id -> new LinkedHashSet<>()).addAll(judged.items().keySet());
        if (judged.outcomes().stream().anyMatch(RowOutcome.Refused.class::isInstance)) torn.add(judged.catalogueId());
    }

    private Layout layout(Sheet sheet) {
        if (!FlatCatalogue.is(sheet)) return TableFinder.find(sheet, options.headings());
        List<Layout.Aside> aside = new ArrayList<>(List.of(new Layout.Aside(1, Layout.What.HEADER)));
        for (int row = 1; row < sheet.rows().size(); row++) {
            if (sheet.rows().get(row).stream().allMatch(String::isBlank))
                aside.add(new Layout.Aside(row + 1, Layout.What.BLANK));
        }
        return new Layout(FlatCatalogue.tables(sheet), aside);
    }

    private Origin origin(String label, Sheet sheet, SourceTable table) {
        String region = table.region().isEmpty() ? options.region() : table.region();
        String page = table.page().isEmpty() ? options.page() : table.page();
        String place = page.isEmpty() ? region + options.publisher() : page;
        String name = table.domain() + Words.bare(naming.named(table).title()).replaceAll("\\(?\\d{4}年(版)?\\)?", "");
        String portal = OFFICIAL.matcher(table.page()).matches() ? table.page() : options.page();
        return new Origin(place + "\n" + name, options.type(), region, page, portal, options.levels(),
                options.publisher(), options.edition(),
                label + (sheet.name().equals(label) ? "" : "“" + sheet.name() + "”"));
    }
}
