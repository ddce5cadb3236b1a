package org.openhall.server.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Office;
import org.openhall.server.importing.columns.Headings;
import org.openhall.server.importing.judgement.DomainTable;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.judgement.OfficeTable;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.importing.judgement.Taken;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

/** Tables as tests need them: from lines of text, or from the HTML of a page as a real workbook. */
final class TestingTables {

    private static final DomainTable DOMAINS = new DomainTable(
            Map.of("14", domain("救灾", "救灾生产"), "19", domain("社会救助"), "23",
                    domain("义务教育"), "03", domain("财政预决算"), "09", domain("农村危房改造"), "06", domain("征地补偿", "自然资源"), "26",
                    domain("城乡规划", "自然资源"), "04", domain("安全生产")));

    private static final OfficeTable OFFICES = new OfficeTable(
            Map.of("o-mzj", office("示例区民政局"), "o-one", office("同名办公室"), "o-two", office("同名办公室")));

    private static final Pattern TABLE = Pattern.compile("<h2>(.*?)</h2>\\s*<table>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[dh]([^>]*)>(.*?)</t[dh]>", Pattern.DOTALL);

    private TestingTables() {}

    private static Domain domain(String name, String... aliases) {
        return new Domain(name, List.of(aliases), "", 1, true);
    }

    private static Office office(String name) {
        Imprint imprint = new Imprint(name, "", "", List.of(), Optional.empty(), null, "", null, null);
        return new Office(imprint, "", "", "", List.of(), List.of(), List.of(), List.of(), false);
    }

    /** A sheet of lines, cells parted by a bar; \n in a cell is a line feed. */
    static Sheet sheet(String... lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines)
            rows.add(List.of(line.replace("\\n", "\n").split("\\|", -1)));
        return Sheet.plain("目录", rows);
    }

    static Imported imported(Sheet... sheets) throws RefusedFileException {
        return file().of("目录.xlsx", List.of(sheets));
    }

    /** A table without a title of its own. */
    static Imported untitled(Sheet... sheets) throws RefusedFileException {
        return file(
                new ImportOptions(Optional.empty(), "示例目录", "", List.of(), "", "", "", "", List.of(), Headings.NONE))
                .of("目录.xlsx", List.of(sheets));
    }

    static CatalogueFile file() {
        return file(ImportOptions.NONE);
    }

    static CatalogueFile file(ImportOptions options) {
        return new CatalogueFile(new SheetReader(Sandbox.usual()),
                new TableJudge(new Known(DOMAINS, OFFICES, Set.of())),
                options, new Taken(Set.of()));
    }

    static List<CatalogueItem> items(Imported imported) {
        return imported.drafts().stream().map(d -> d.content().orElseThrow())
                .filter(CatalogueItem.class::isInstance).map(CatalogueItem.class::cast).toList();
    }

    /** Writes the tables of a page below each other into one workbook, spans as merged cells. */
    static void workbook(String html, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("目录");
            Matcher table = TABLE.matcher(html);
            int row = 0;
            while (table.find()) {
                sheet.createRow(row).createCell(0).setCellValue(table.group(1));
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 11));
                row = table(sheet, row + 1, table.group(2)) + 1;
            }
            book.write(out);
        }
    }

    private static int table(XSSFSheet sheet, int first, String html) {
        Set<List<Integer>> covered = new HashSet<>();
        Matcher lines = ROW.matcher(html);
        int row = first;
        for (; lines.find(); row++) {
            var line = sheet.createRow(row);
            int column = 0;
            Matcher cell = CELL.matcher(lines.group(1));
            while (cell.find()) {
                while (covered.contains(List.of(row, column)))
                    column++;
                int tall = span(cell.group(1), "rowspan");
                int wide = span(cell.group(1), "colspan");
                line.createCell(column).setCellValue(cell.group(2).replace("<br>", "\n").replace("&lt;", "<")
                        .replace("&gt;", ">").replace("&amp;", "&"));
                if (tall > 1 || wide > 1)
                    sheet.addMergedRegion(new CellRangeAddress(row, row + tall - 1, column, column + wide - 1));
                for (int r = row; r < row + tall; r++)
                    for (int c = column; c < column + wide; c++)
                        covered.add(List.of(r, c));
                column += wide;
            }
        }
        return row;
    }

    private static int span(String attributes, String name) {
        Matcher span = Pattern.compile(name + "=\"(\\d+)\"").matcher(attributes);
        return span.find() ? Integer.parseInt(span.group(1)) : 1;
    }
}
