package org.openhall.devices.receipt;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReceiptLayoutTest {

    private static List<String> lines(Paper paper, Part... parts) {
        List<String> lines = new ArrayList<>();
        for (Strip strip : ReceiptLayout.of(Receipt.of(parts), paper))
            if (strip instanceof Strip.Line line) lines.add(line.text());
        return lines;
    }

    @Provide
    Arbitrary<String> text() {
        return AnyText.any();
    }

    @Property
    void noLineIsEverTooLongOrSteersAnything(@ForAll("text") String text, @ForAll Size size, @ForAll boolean narrow) {
        Paper paper = narrow ? Paper.NARROW : Paper.WIDE;
        Receipt receipt = Receipt.of(new Part.Text(text, Align.LEFT, size, false), new Part.Title(text),
                Part.Table.of(text, "值", "标签", text), new Part.TearLine(text));
        for (Strip strip : ReceiptLayout.of(receipt, paper)) {
            Strip.Line line = (Strip.Line) strip;
            int taken = Columns.of(line.text()) * line.size().wide();
            assertTrue(taken <= paper.columns(), taken + " columns");
            assertTrue(line.text().codePoints().noneMatch(point -> Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE));
        }
    }

    @Property
    void nothingIsLostButBlanks(@ForAll("text") String text) {
        String clean = Clean.of(text);
        String joined = Columns.wrap(clean, 20).stream().collect(Collectors.joining());
        assertEquals(clean.replaceAll("[ \n\u3000]", ""), joined.replaceAll("[ \u3000]", ""));
    }

    @Test
    void columnsAreNotBytes() {
        assertEquals(2, Columns.of("𠮷"));
        assertEquals(3, Columns.of("a·"));
        assertEquals(2, Columns.of("吉\u0301"));
        assertEquals(List.of("𠮷".repeat(16), "𠮷"), lines(Paper.NARROW, Part.Text.of("𠮷".repeat(17))));
    }

    @Test
    void whatSteersOrHasNoShapeIsGone() {
        assertEquals("￥5 a〓〓b", Clean.of("¥5\t\u001b\u0007a\ud842\ue000\u200db"));
        assertEquals("a\nb", Clean.of("a\r\nb"));
        assertEquals("é", Clean.of("e\u0301"));
    }

    @Test
    void linesBreakWhereAReaderExpectsIt() {
        assertEquals(List.of("一二三四", "五，六"), Columns.wrap("一二三四五，六", 8));
        assertEquals(List.of("一二三", "四，五六"), Columns.wrap("一二三四，五六", 8));
        assertEquals(List.of("一二", "三。"), Columns.wrap("一二三。", 6));
        assertEquals(List.of("一二", "（三）"), Columns.wrap("一二（三）", 6));
        assertEquals(List.of("最迟", "2026-12-28"), Columns.wrap("最迟2026-12-28", 12));
        assertEquals(List.of("one two", "three"), Columns.wrap("one two three", 10));
        assertEquals(List.of("abcd", "efgh"), Columns.wrap("abcdefgh", 4));
        assertEquals(List.of("", "a", ""), Columns.wrap("\na\n", 4));
    }

    @Test
    void aTableKeepsItsColumns() {
        assertEquals(List.of("受理编号：3301 001 000123 45", "申请人：  张三"),
                lines(Paper.NARROW, Part.Table.of("受理编号", "3301 001 000123 45", "申请人", "张三")));
        assertEquals(List.of("甲：一二三四五六七八九十一二三四", "    五"), lines(Paper.NARROW, Part.Table.of("甲", "一二三四五六七八九十一二三四五")));
        assertEquals(List.of("这是一个非常长的标签放不下值：", "    值", "甲：乙"),
                lines(Paper.NARROW, Part.Table.of("这是一个非常长的标签放不下值", "值", "甲", "乙")));
    }

    @Test
    void aTitleIsRatherNarrowThanBroken() {
        assertEquals(List.of("政府信息公开申请回执"), lines(Paper.NARROW, new Part.Title("政府信息公开申请回执")));
        assertEquals(1, lines(Paper.WIDE, new Part.Title("政府信息公开申请回执")).size());
    }

    @Test
    void whatDoesNotFitIsSaidInWordsOrRefused() {
        Part long40 = new Part.Barcode("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN");
        assertTrue(ReceiptLayout.of(Receipt.of(long40), Paper.NARROW).stream().allMatch(Strip.Line.class::isInstance));
        Bitmap wide = Bitmap.of(new BufferedImage(600, 10, BufferedImage.TYPE_INT_RGB), 600);
        assertThrows(IllegalArgumentException.class,
                () -> ReceiptLayout.of(Receipt.of(new Part.Logo(wide)), Paper.NARROW));
        assertThrows(IllegalArgumentException.class, () -> new Part.Barcode("中"));
        assertThrows(IllegalArgumentException.class, () -> new Part.Qr(""));
        assertThrows(IllegalArgumentException.class, () -> new Part.Qr("票".repeat(200)));
        assertThrows(IllegalArgumentException.class, () -> Receipt.of());
        assertThrows(IllegalArgumentException.class, () -> new Part.Feed(0));
        assertThrows(IllegalArgumentException.class, () -> Part.Text.of("x".repeat(5000)));
    }

    @Test
    void whateverCanBePrintedCanBePrintedAgain() {
        Receipt longest = new Receipt("A1", java.util.Collections.nCopies(200, Part.Text.centred("一行")));
        assertEquals(202, longest.again().parts().size());
        assertThrows(IllegalArgumentException.class,
                () -> new Receipt("A1", java.util.Collections.nCopies(201, Part.Text
                        .centred("一行"))));
    }

    @Test
    void aSecondPrintSaysSoAndKeepsItsNumber() {
        Receipt again = Slips.ticket().again();
        assertEquals("A012", again.number());
        assertTrue(ReceiptLayout.of(again, Paper.NARROW).getFirst() instanceof Strip.Line line
                && line.text().contains("补打"));
    }

    @Test
    void nothingOfAPersonStandsInTextForm() {
        List<Object> all = new ArrayList<>(Slips.application().parts());
        all.add(Slips.application());
        all.addAll(ReceiptLayout.of(Slips.application(), Paper.NARROW));
        for (Object one : all)
            assertFalse(one.toString().matches(".*(田|3301|查询码|G1).*"), one.toString());
    }
}
