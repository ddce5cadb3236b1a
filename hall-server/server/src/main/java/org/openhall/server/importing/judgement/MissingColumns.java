package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.SourceTable;

/** Elements that a table has no column for: said once of the table, since no row of it can say so. */
final class MissingColumns {

    private static final List<Element> EXPECTED = List.of(new Element("公开内容", Set.of(Field.CONTENT)),
            new Element("公开依据", Set.of(Field.BASIS)), new Element("公开时限", Set.of(Field.LIMIT)),
            new Element("公开主体", Set.of(Field.SUBJECT)), new Element("公开渠道和载体", Set.of(Field.CHANNELS)),
            new Element("公开对象", Set.of(Field.EVERYONE, Field.GROUP, Field.AUDIENCE)),
            new Element("公开方式", Set.of(Field.PROACTIVE, Field.ON_REQUEST, Field.MODE)));

    private static final Set<Field> LEVELS = Set.of(Field.DISTRICT, Field.STREET, Field.COMMUNITY,
            Field.STREET_AND_COMMUNITY, Field.LEVEL);

    private MissingColumns() {}

    /** What to say of a table; rows of the flat layout are parts of many tables, of whose columns nothing is known. */
    static List<Remark> of(SourceTable table, Origin origin) {
        List<Remark> remarks = new ArrayList<>();
        if (!table.adjacent() || table.rows().isEmpty()) return remarks;
        List<String> missing = EXPECTED.stream().filter(element -> !has(table, element.columns()))
                .map(Element::name).toList();
        if (!missing.isEmpty())
            remarks.add(new Remark("表头", "没有" + String.join("、", missing) + (missing.size() > 1 ? "这几列" : "这一列")
                    + "，所有事项的这些内容都会显示“原目录没有写明”：原表有的，请补上再导入"));
        boolean told = has(table, LEVELS) || !origin.levels().isEmpty() || ItemJudge.ofStreet(origin);
        if (!told)
            remarks.add(
                    new Remark("公开层级",
                            "没有这一列，所有事项都不知道归区、街道还是社区公开：请说明公开层级（命令行用 --level district、street 或 community，可写多个）再导入"));
        return remarks;
    }

    private static boolean has(SourceTable table, Set<Field> fields) {
        return fields.stream().anyMatch(table.rows().getFirst()::has);
    }

    private record Element(String name, Set<Field> columns) {}
}
