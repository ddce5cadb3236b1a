package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.digest.Digest;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.SourceRow;
import org.openhall.server.importing.columns.SourceTable;
import org.openhall.server.importing.columns.Words;

/** Makes a catalogue of a table. Stateless. */
public final class TableJudge {

    private final Known known;

    /** Judges against what the hall knows. */
    public TableJudge(Known known) {
        this.known = known;
    }

    /** The code of a domain by one of its names or by the code itself; empty when it is none, or could be several. */
    public Optional<String> domain(String word) {
        return known.domains().domains().containsKey(word) ? Optional.of(word) : known.domains().named(word);
    }

    /**
     * The catalogue, its items, and what became of each row.
     *
     * @param taken what the run has so far; gets the items of this table
     */
    public Judged judge(SourceTable table, Origin origin, Taken taken) {
        List<Remark> remarks = new ArrayList<>();
        table.faults().forEach(fault -> remarks.add(new Remark("表头", fault)));
        remarks.addAll(MissingColumns.of(table, origin));
        String domain = domain(table, remarks);
        String catalogueId = "c-" + Digest.hex(origin.key()).substring(0, 12);
        Catalogue catalogue = catalogue(table, origin, domain);
        taken.table(catalogueId, origin.place()).ifPresent(first -> remarks.add(new Remark("目录", "“"
                + catalogue.imprint().title() + "”在 " + first + " 已经有一张表，这里又有一张，两张表的事项并进了同一个目录：如果是两个目录，请把标题写得不一样再导入")));
        ItemJudge judge = new ItemJudge(origin, known.offices(), catalogueId, domain, table.graded());
        Map<String, CatalogueItem> items = new LinkedHashMap<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        Optional<Cells> above = Optional.empty();
        for (LogicalRow row : LogicalRow.group(table.rows())) {
            boolean certain = above.isPresent() && (table.adjacent() || consecutive(above.get(), row));
            Cells cells = new Cells(row, certain ? above.get().clear() : Map.of());
            Optional<Remark> refusal = ItemJudge.refusal(row);
            if (refusal.isPresent()) {
                row.parts().forEach(part -> outcomes.add(new RowOutcome.Refused(part.row(), refusal.get())));
            } else {
                CatalogueItem item = judge.item(row, cells);
                Taken.Place place = taken.place(row.head(), item, origin.place() + " 第 " + row.head().row() + " 行");
                mention(place, row.head(), cells);
                if (place.twin().isEmpty()) items.put(place.id(), item);
                row.parts().forEach(part -> outcomes.add(outcome(part, row, place.id(), cells)));
            }
            above = Optional.of(cells);
        }
        return new Judged(catalogueId, catalogue, items, outcomes, remarks);
    }

    private static void mention(Taken.Place place, SourceRow row, Cells cells) {
        place.twin().ifPresent(where -> cells.mention(Remark.ROW,
                "和 " + where + "完全一样，两行只算一个事项：如果是两个事项，请写出区别；如果是重复，请删去一行"));
        if (place.renamed())
            cells.mention(Remark.ROW, "编号“" + row.reference() + "”已经是另一个事项的，这一行换用了新编号，请改正编号");
    }

    private static RowOutcome outcome(SourceRow part, LogicalRow row, String id, Cells cells) {
        boolean asks = part.row() == row.head().row() && !cells.remarks().isEmpty();
        return asks
                ? new RowOutcome.ImportedWithQuestion(part.row(), id, cells.remarks())
                : new RowOutcome.Imported(part.row(), id);
    }

    private String domain(SourceTable table, List<Remark> remarks) {
        Optional<String> code = table.domain().isEmpty()
                ? known.domains().inTitle(table.title())
                : domain(table.domain());
        if (code.isEmpty()) {
            String name = table.domain().isEmpty() ? table.title() : table.domain();
            remarks.add(new Remark("领域", "“" + name + "”对不上领域表里的任何一个（或对上了几个），先不归入领域：请说明领域（命令行用 --domain），或者在领域表里加上别名"));
        }
        return code.orElse("");
    }

    private Catalogue catalogue(SourceTable table, Origin origin, String domain) {
        // only rows of the flat layout come without a title, and that layout names catalogues by their domain
        String title = table.title().isEmpty() ? table.domain() + "领域基层政务公开标准目录" : table.title();
        List<Level> levels = List.of();
        Imprint imprint = new Imprint(title, known.offices().named(origin.publisher()).orElse(""), origin.publisher(),
                levels, Optional.empty(), Showing.ALWAYS, origin.portal(),
                new Provenance(origin.region(), origin.page(), ""), SearchKeys.NONE);
        return new Catalogue(imprint, origin.type().orElseGet(() -> type(title, domain)), domain, origin.edition());
    }

    private Catalogue.Type type(String title, String domain) {
        if (title.contains("居务")) return Catalogue.Type.COMMUNITY;
        if (title.contains("公众参与")) return Catalogue.Type.PARTICIPATION;
        if (title.contains("全清单")) return Catalogue.Type.FULL;
        return known.domains().pilot(domain) ? Catalogue.Type.PILOT_DOMAIN : Catalogue.Type.OTHER_DOMAIN;
    }

    private static boolean consecutive(Cells above, LogicalRow row) {
        String before = Words.bare(above.at(Field.NUMBER));
        String here = Words.bare(row.at(Field.NUMBER));
        boolean numbers = before.matches("\\d{1,6}") && here.matches("\\d{1,6}");
        if (!numbers) return false;
        int step = Integer.parseInt(here) - Integer.parseInt(before);
        return step == 1;
    }
}
