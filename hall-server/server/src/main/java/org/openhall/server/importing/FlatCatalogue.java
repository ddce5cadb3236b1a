package org.openhall.server.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.SourceRow;
import org.openhall.server.importing.columns.SourceTable;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.importing.sheet.Sheet;

/**
 * Our own flat layout: rows of many catalogues in one table, each with its domain, region and page
 * (provisioning/demo/SOURCES.md lists the columns).
 */
final class FlatCatalogue {

    private static final List<String> SIGN = List.of("row_id", "domain", "region", "source_url", "level1");
    private static final Map<String, Field> TEXTS = Map.ofEntries(Map.entry("seq", Field.NUMBER),
            Map.entry("level1", Field.LEVEL1), Map.entry("level2", Field.LEVEL2), Map.entry("level3", Field.LEVEL3),
            Map.entry("content", Field.CONTENT), Map.entry("basis", Field.BASIS),
            Map.entry("time_limit", Field.LIMIT), Map.entry("subject", Field.SUBJECT),
            Map.entry("channels_raw", Field.CHANNELS));
    private static final Map<String, Field> TICKS = Map.of("aud_all", Field.EVERYONE, "aud_specific", Field.GROUP,
            "mode_active", Field.PROACTIVE, "mode_request", Field.ON_REQUEST, "lvl_county", Field.DISTRICT, "lvl_town",
            Field.STREET);
    private static final Set<String> LABELLED = Set.of("责任科室", "对应职责");
    private static final Pattern GROUP_WORDS = Pattern.compile("特定群[体众]:([^)）;；|]+)|√?[(（]?(面向[^)）|]+)");

    private final Map<String, Integer> columns = new HashMap<>();
    private final Sheet sheet;

    private FlatCatalogue(Sheet sheet) {
        this.sheet = sheet;
        for (int column = 0; column < sheet.columns(); column++)
            columns.put(sheet.at(0, column).strip(), column);
    }

    static boolean is(Sheet sheet) {
        return !sheet.rows().isEmpty() && sheet.rows().getFirst().stream().map(String::strip).toList()
                .containsAll(SIGN);
    }

    /** The catalogues in it: one for each domain of each page, in order of appearance. */
    static List<SourceTable> tables(Sheet sheet) {
        FlatCatalogue flat = new FlatCatalogue(sheet);
        Map<List<String>, List<SourceRow>> rows = new LinkedHashMap<>();
        Map<List<String>, Boolean> graded = new HashMap<>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            if (sheet.rows().get(row).stream().allMatch(String::isBlank)) continue;
            List<String> key = List.of(flat.at(row, "domain"), flat.at(row, "region"), flat.at(row, "source_url"));
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(flat.row(row));
            graded.merge(key, flat.at(row, "header_variant").contains("必选项"), Boolean::logicalOr);
        }
        List<SourceTable> tables = new ArrayList<>();
        rows.forEach((key, items) -> tables.add(new SourceTable("", key.get(0), key.get(1), page(key.get(2)),
                graded.getOrDefault(key, false), false, items, List.of())));
        return tables;
    }

    private static String page(String address) {
        return address.startsWith("http") ? address : "";
    }

    private SourceRow row(int row) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        TEXTS.forEach((column, field) -> cells.put(field, at(row, column)));
        TICKS.forEach((column, field) -> {
            if (at(row, column).equals("1")) cells.put(field, "√");
            if (at(row, column).equals("0")) cells.put(field, "□");
        });
        splitBasis(cells);
        boolean cut = at(row, "complete").equals("partial");
        return new SourceRow(row + 1, at(row, "row_id"), cells, Set.of(), Map.of(), cut,
                marks(at(row, "marks_raw"), cells), false);
    }

    /** "basis | 条款: … | 位阶: …" in one cell. */
    private static void splitBasis(Map<Field, String> cells) {
        for (String part : Pattern.compile(" \\| ").splitAsStream(cells.getOrDefault(Field.BASIS, "")).skip(1)
                .toList()) {
            if (part.startsWith("条款:")) cells.put(Field.CLAUSE, part.substring(3).strip());
            if (part.startsWith("位阶:")) cells.put(Field.RANK, part.substring(3).strip());
        }
        cells.computeIfPresent(Field.BASIS, (field, text) -> text.replaceFirst(" \\| (条款|位阶):(?s).*", ""));
    }

    /** The ticks as they came: asked of a person where the column of each is not certain. */
    private static Map<Field, String> marks(String raw, Map<Field, String> cells) {
        boolean labelled = false;
        for (String part : Pattern.compile("\\|").splitAsStream(raw).map(String::strip).toList()) {
            int colon = part.indexOf(':');
            String label = colon < 0 ? "" : part.substring(0, colon);
            if (!LABELLED.contains(label)) continue;
            labelled = true;
            cells.put(label.equals("责任科室") ? Field.SECTION : Field.DUTY, part.substring(colon + 1).strip());
        }
        Matcher group = GROUP_WORDS.matcher(Words.bare(raw));
        if ("√".equals(cells.get(Field.GROUP)) && group.find() && !raw.contains("…"))
            cells.put(Field.GROUP, group.group(1) == null ? group.group(2) : group.group(1));
        boolean placed = TICKS.values().stream().anyMatch(cells::containsKey);
        return raw.isBlank() || labelled || placed
                ? Map.of()
                : Map.of(Field.AUDIENCE, "原文的勾“" + raw + "”看不出打在对象、方式、层级的哪一栏，请对照原表打勾");
    }

    private String at(int row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : sheet.at(row, place).strip();
    }
}
