package org.openhall.server.importing.sheet;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Second pass: merged areas and hidden rows. */
final class ShapeCollector extends DefaultHandler {

    private final List<MergedRange> merged = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private int row = -1;

    List<MergedRange> merged() {
        return merged;
    }

    List<Integer> hiddenRows() {
        return hiddenRows;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("row")) {
            String number = attributes.getValue("r");
            row = number == null ? row + 1 : Integer.parseInt(number) - 1;
            if (isTrue(attributes.getValue("hidden"))) hiddenRows.add(row);
        }
        if (local.equals("mergeCell")) {
            CellRangeAddress range = CellRangeAddress.valueOf(attributes.getValue("ref"));
            merged.add(new MergedRange(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(),
                    range.getLastColumn()));
            if (merged.size() > Bounds.MOST_MERGED)
                throw new RefusedInside("合并单元格过多：请取消合并、补齐内容后再导入。", null);
        }
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
