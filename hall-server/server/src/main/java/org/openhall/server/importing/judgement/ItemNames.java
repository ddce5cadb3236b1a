package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.Words;

/**
 * 一级, 二级, 三级事项 of one item.
 *
 * @param names those that are names, in order
 * @param leftovers what stood in their place and is none, by column
 */
record ItemNames(List<String> names, Map<String, String> leftovers) {

    ItemNames {
        names = List.copyOf(names);
        leftovers = Collections.unmodifiableMap(new LinkedHashMap<>(leftovers));
    }

    static ItemNames of(Cells cells) {
        List<String> names = new ArrayList<>();
        Map<String, String> leftovers = new LinkedHashMap<>();
        for (Field field : List.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3)) {
            String text = cells.at(field);
            String name = field == Field.LEVEL3 ? Words.shown(text).replace('\n', ' ') : Words.unwrapped(text);
            if (name.isEmpty() || name.matches("[—–/\\\\-]+|无")) continue;
            if (name.matches("[\\d.、]+")) {
                leftovers.put(field.label(), name);
                cells.mention(field.label(), "只有编号“" + name + "”，没有名称，请补上名称");
            } else {
                names.add(name);
            }
        }
        if (cells.has(Field.LEVEL1) && Words.bare(cells.at(Field.LEVEL1)).isEmpty() && !names.isEmpty())
            cells.mention(Field.LEVEL1.label(), "空白，可能与上一行合并过，请填上");
        return new ItemNames(names, leftovers);
    }

    String title() {
        return CatalogueItem.title(names);
    }
}
