package org.openhall.server.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is taken along is opened again by another program than wrote it. */
class TableTest {

    private static final List<String> HOSTILE = List.of("=HYPERLINK(\"http://example.cn\",\"看\")", "+1", "-1+2",
            "@SUM(A1)",
            "\t=1", "\r=1", "\n=1", "  =1", "＝1", "=cmd|' /C calc'!A0", "\"=1", "'=1", "a,b\"c\nd", "<b>&amp;\u0001",
            "𠮷",
            "x".repeat(40_000), "");

    private static Table table() {
        return new Table("检查", "=示例大厅", List.of(new Table.Column("公开主体", 20), new Table.Column("=标题", 40)), HOSTILE
                .stream().map(cell -> List.of("民政局", cell)).toList());
    }

    private static XSSFSheet workbook(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable.write(table, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    @Test
    void aWorkbookHoldsTextAndNothingElse() throws IOException {
        XSSFSheet sheet = workbook(table());
        for (Row row : sheet)
            for (Cell cell : row) {
                assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK, cell
                        .getAddress() + " is " + cell.getCellType());
                assertEquals("@", cell.getCellStyle().getDataFormatString());
            }
        assertEquals(HOSTILE.size() + 2, sheet.getPhysicalNumberOfRows());
        assertEquals("=HYPERLINK(\"http://example.cn\",\"看\")", sheet.getRow(2).getCell(1).getStringCellValue());
        assertEquals("a,b\"c\nd", sheet.getRow(14).getCell(1).getStringCellValue());
        assertEquals("<b>&amp;", sheet.getRow(15).getCell(1).getStringCellValue(), "no sign that XML does not know");
        assertEquals("𠮷", sheet.getRow(16).getCell(1).getStringCellValue());
    }

    @Test
    void itsHeadingsStayInSight() throws IOException {
        XSSFSheet sheet = workbook(table());
        assertEquals(2, sheet.getPaneInformation().getHorizontalSplitTopRow());
        assertEquals("公开主体", sheet.getRow(1).getCell(0).getStringCellValue());
        assertEquals("A2:B" + (HOSTILE.size() + 2), sheet.getCTWorksheet().getAutoFilter().getRef());
        assertEquals(20 * 256, sheet.getColumnWidth(0), 256);
    }

    @Test
    void noneOrManyRowsAreFine() throws IOException {
        Table none = new Table("检查", "", table().columns(), List.of());
        assertEquals("=标题", workbook(none).getRow(1).getCell(1).getStringCellValue());
        Table many = new Table("检查", "", table().columns(), IntStream.range(0, 3_000).mapToObj(no -> List.of("民政局", "第 "
                + no)).toList());
        assertEquals("第 2999", workbook(many).getRow(3_001).getCell(1).getStringCellValue());
    }

    @Test
    void noCellOfTheTextIsAFormula() throws IOException {
        StringWriter out = new StringWriter();
        CsvTable.write(table(), out);
        assertEquals('\uFEFF', out.toString().charAt(0));
        List<String> cells = new ArrayList<>();
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(out.toString().substring(1))))
            line.forEach(cells::add);
        assertEquals(1 + 2 * (HOSTILE.size() + 1), cells.size());
        assertFalse(
                cells.stream()
                        .anyMatch(cell -> !cell.isBlank() && "=+-@＝＋－＠\t\r\n".indexOf(cell.strip().charAt(0)) >= 0),
                cells.toString());
        assertTrue(cells.contains("'+1") && cells.contains("'\t=1") && cells.contains("a,b\"c\nd"), cells.toString());
        assertTrue(out.toString().contains("\r\n\"民政局\",\"'+1\"\r\n"));
    }
}
