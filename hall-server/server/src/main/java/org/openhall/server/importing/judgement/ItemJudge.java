package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.TimeLimit;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.SourceRow;
import org.openhall.server.importing.columns.Words;

/** Makes an item of a row, or says why not. */
final class ItemJudge {

    private static final List<Field> EXPECTED = List.of(Field.CONTENT, Field.BASIS, Field.LIMIT, Field.SUBJECT,
            Field.CHANNELS);

    private final Origin origin;
    private final OfficeTable offices;
    private final String catalogue;
    private final String domain;
    private final boolean graded;

    ItemJudge(Origin origin, OfficeTable offices, String catalogue, String domain, boolean graded) {
        this.origin = origin;
        this.offices = offices;
        this.catalogue = catalogue;
        this.domain = domain;
        this.graded = graded;
    }

    /** Why the row is no item, if so. */
    static Optional<Remark> refusal(LogicalRow row) {
        if (row.head().hidden()) return Optional.of(new Remark(Remark.ROW, "这一行在表格里是隐藏的：要公开就取消隐藏，不公开就删掉，再导入"));
        for (Field field : List.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3)) {
            if (CutText.in(row.at(field))) return Optional.of(new Remark(field.label(), "事项名称被截断，请补上全名再导入"));
        }
        boolean bare = row.head().cells().keySet().stream().filter(f -> f != Field.NUMBER)
                .allMatch(f -> Words.bare(row.at(f)).isEmpty());
        if (bare && row.head().extras().isEmpty())
            return Optional.of(new Remark(Remark.ROW, "这一行只有序号，没有内容：请补上内容，或者删掉这一行"));
        boolean named = !ItemNames.of(new Cells(row, Map.of())).names().isEmpty();
        return named ? Optional.empty() : Optional.of(new Remark(Field.LEVEL1.label(), "没有事项名称，请补上一级或二级事项的名称再导入"));
    }

    CatalogueItem item(LogicalRow row, Cells cells) {
        ItemNames names = ItemNames.of(cells);
        Audience audience = Audience.of(cells);
        ChannelMarks.Reading channels = ChannelMarks.read(cells.at(Field.CHANNELS), graded);
        channels.question().ifPresent(question -> cells.ask(Field.CHANNELS, question));
        TimeLimit limit = limit(row, cells);
        mentionGaps(row, cells);
        Map<String, String> extras = new LinkedHashMap<>(row.head().extras());
        names.leftovers().forEach((column, text) -> extras.merge(column, text, (a, b) -> a + "\n" + b));
        String publisher = Words.unwrapped(cells.at(Field.SUBJECT));
        Imprint imprint = new Imprint(names.title(),
                offices.named(publisher).or(() -> offices.named(origin.publisher())).orElse(""), publisher,
                levels(audience),
                Optional.empty(),
                Showing.ALWAYS, origin.portal(), new Provenance(origin.region(), origin.page(), row.head().reference()),
                SearchKeys.NONE);
        return new CatalogueItem(imprint, catalogue, domain, Words.shown(cells.at(Field.NUMBER)), names.names(),
                Words.shown(cells.at(Field.CONTENT)), Words.shown(cells.at(Field.BASIS)),
                Words.shown(cells.at(Field.CLAUSE)), Words.unwrapped(cells.at(Field.RANK)), limit,
                channels.channels(), audience.everyone(), audience.group(), audience.proactive(), audience.onRequest(),
                Words.unwrapped(cells.at(Field.CATEGORY)), Words.unwrapped(cells.at(Field.SECTION)),
                Words.unwrapped(cells.at(Field.DUTY)), extras, cells.unclear());
    }

    /** Continuing rows with limits of their own hold them for their own content; without such content a person must say. */
    private static TimeLimit limit(LogicalRow row, Cells cells) {
        TimeLimit limit = TimeLimits.read(cells.at(Field.LIMIT));
        if (!row.split(Field.LIMIT)) return limit;
        List<SourceRow> parts = row.parts().stream().filter(part -> part.owns(Field.LIMIT)).toList();
        if (!parts.stream().allMatch(part -> part.owns(Field.CONTENT))
                || cells.unclear().contains(Field.LIMIT.label())) {
            cells.ask(Field.LIMIT, "一个事项里写了几个时限，请说明各管哪一部分内容");
            return TimeLimit.of(limit.wording());
        }
        List<String> wording = new ArrayList<>();
        List<TimeLimit.Clear> clear = new ArrayList<>();
        for (SourceRow part : parts) {
            String content = Words.unwrapped(part.at(Field.CONTENT));
            wording.add(content + "：" + Words.unwrapped(part.at(Field.LIMIT)));
            TimeLimits.read(part.at(Field.LIMIT)).whole().ifPresent(whole -> clear.add(whole.of(content)));
        }
        return new TimeLimit(String.join("\n", wording), clear);
    }

    private static void mentionGaps(LogicalRow row, Cells cells) {
        List<String> missing = new ArrayList<>();
        for (Field field : EXPECTED) {
            boolean empty = Words.bare(cells.at(field)).isEmpty();
            if (empty && cells.has(field) && !cells.unclear().contains(field.label())) missing.add(field.label());
        }
        String why = row.head().cut() ? "来源只读到一部分，缺：" : "空白：";
        if (!missing.isEmpty()) cells.mention(Remark.ROW, why + String.join("、", missing) + "，请对照原表补上");
        else if (row.head().cut()) cells.mention(Remark.ROW, "来源只读到一部分，请对照原表核对");
    }

    /** A street's or town's own catalogue is published at that level even where it has no column for levels. */
    private List<Level> levels(Audience audience) {
        if (!audience.levels().isEmpty()) return List.copyOf(audience.levels());
        return ofStreet(origin) ? List.of(Level.STREET) : origin.levels();
    }

    static boolean ofStreet(Origin origin) {
        return origin.region().matches(".*(街道|镇|乡)|.*[(（](镇|乡|街道|街镇|乡镇)[)）]");
    }
}
