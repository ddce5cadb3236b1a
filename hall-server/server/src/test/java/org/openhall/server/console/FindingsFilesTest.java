package org.openhall.server.console;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.Patience;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The findings as files, fetched over HTTP and opened by another program than wrote them. */
class FindingsFilesTest extends DoorTest {

    @BeforeEach
    void open() throws Exception {
        List<Release> releases = new ArrayList<>();
        for (String title : List.of("=HYPERLINK(\\\"http://example.cn\\\",\\\"看\\\")", "+1", "@x", "\\t=1", "-1", "平常"))
            releases.add(notice("n" + releases.size(), title, "o" + releases.size() % 2));
        hall.release(releases);
    }

    private static Release notice(String id, String title, String office) {
        String record = """
                {"imprint": {"title": "%s", "publisher": "%s", "publisherName": "%s"},
                 "body": [{"heading": "", "text": "张三 15060319900101008X"}]}""".formatted(title, office, office.equals(
                "o0") ? "=残联" : "民政局");
        return new Release(new RowKey("notice", id), Optional.of(Json.read(record, Kind.NOTICE.type())));
    }

    /** Fetched when the linter has looked at what was let out. */
    private HttpResponse<byte[]> fetched(String path, String role) throws Exception {
        In who = new TestingStaff(database).in("li", List.of(Grant.of(role).orElseThrow()), hall.clock().instant());
        Patience.until("the linter has looked", () -> visitor.get("/findings", Visitor.cookie(who)).body().contains(
                "已经公开了"));
        HttpResponse<byte[]> answer = visitor.raw(path, Visitor.cookie(who));
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static XSSFSheet sheet(HttpResponse<byte[]> answer) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body())).getSheetAt(0);
    }

    private static List<List<String>> lines(HttpResponse<byte[]> answer) throws Exception {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).stream().map(CSVRecord::toList).toList();
    }

    @Test
    void theWorkbookIsSortedByOfficeAndHoldsNoFormula() throws Exception {
        HttpResponse<byte[]> answer = fetched("/findings/xlsx?severity=MUST", "editor");
        XSSFSheet sheet = sheet(answer);
        for (Row row : sheet)
            for (Cell cell : row)
                assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK, cell
                        .getAddress() + " is " + cell.getCellType());
        String about = sheet.getRow(0).getCell(0).getStringCellValue();
        assertTrue(about.startsWith("示例大厅 · 检查清单 · 查于 ") && about.endsWith(" · 只看 必须改 · 共 6 处"), about);
        assertEquals("公开主体", sheet.getRow(1).getCell(1).getStringCellValue());
        assertEquals(List.of("=残联", "=残联", "=残联", "民政局", "民政局", "民政局"), java.util.stream.IntStream.range(2, 8)
                .mapToObj(no -> sheet.getRow(no).getCell(1).getStringCellValue()).toList());
        assertTrue(java.util.stream.IntStream.range(2, 8).anyMatch(no -> sheet.getRow(no).getCell(5)
                .getStringCellValue().startsWith("=HYPERLINK")));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith(
                "attachment; filename*=UTF-8''%E6%A3%80%E6%9F%A5%E6%B8%85%E5%8D%95"), answer.headers().toString());
    }

    @Test
    void theTextHoldsNoFormula() throws Exception {
        List<List<String>> lines = lines(fetched("/findings/csv?severity=MUST", "editor"));
        List<String> titles = lines.stream().skip(2).map(line -> line.get(5)).sorted().toList();
        assertEquals(List.of("'\t=1", "'+1", "'-1", "'=HYPERLINK(\"http://example.cn\",\"看\")", "'@x", "平常"), titles);
        assertFalse(lines.toString().contains("15060319900101008X"), "never whole");
    }

    @Test
    void anOfficesPeopleTakeTheirOwnAlong() throws Exception {
        List<List<String>> lines = lines(fetched("/findings/csv?severity=MUST", "editor@office:o1"));
        assertEquals(List.of("民政局", "民政局", "民政局"), lines.stream().skip(2).map(line -> line.get(1)).toList());
    }

    @Test
    void theFilterHolds() throws Exception {
        assertEquals(2, lines(fetched("/findings/csv?check=REFERENCE&office=nobody", "editor")).size());
    }

    @Test
    void theBoxOnARecordsPageLeadsToTheField() throws Exception {
        String page = new String(fetched("/content/notice/n0", "editor").body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("href=\"#f-body-0-text\"") && page.contains("id=\"f-body-0-text\""), page);
        assertTrue(page.contains("aria-describedby=\"f-body-0-text-remarks\"") && page.contains(
                "id=\"f-body-0-text-remarks\""), page);
    }
}
