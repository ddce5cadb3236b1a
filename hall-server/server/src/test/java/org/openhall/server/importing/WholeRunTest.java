package org.openhall.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.publishing.Draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing that one run brings is lost to something else that it brings. */
class WholeRunTest {

    private static final String ONE = "1,养老,高龄津贴,内容甲,依据,及时公开,■政府网站";
    private static final String OTHER = "1,养老,高龄津贴,内容乙,依据,及时公开,■政府网站";

    @TempDir
    private Path folder;

    private TestingImport hall;

    @BeforeEach
    void open() {
        hall = new TestingImport(folder);
    }

    @Test
    void twoSheetsOfOneTitleKeepAllTheirRows() throws IOException {
        Imported imported = hall.read(hall.workbook("养老.xlsx", ONE, OTHER));

        assertBoth(imported);
        assertTrue(ReportText.of(imported.report()).stream().anyMatch(line -> line.contains("表2 目录：") && line.contains(
                "养老.xlsx“表1”")), ReportText.of(imported.report()).toString());
    }

    @Test
    void twoFilesOfOneTitleKeepAllTheirRows() throws IOException {
        Imported imported = hall.read(hall.csv("甲.csv", ONE), hall.csv("乙.csv", OTHER));

        assertBoth(imported);
        assertEquals(List.of("目录"), imported.report().getLast().remarks().stream().map(Remark::column)
                .filter(column -> column.equals("目录")).toList());
        assertEquals(Set.of(2), Set.copyOf(imported.catalogues().values().stream().map(Set::size).toList()));
    }

    @Test
    void aRowThatIsThereTwiceIsOneItemAndAQuestion() throws IOException {
        Imported imported = hall.read(hall.csv("甲.csv", ONE, ONE, OTHER));

        assertBoth(imported);
        FileReport report = imported.report().getFirst();
        assertEquals(List.of(ReportLine.Verdict.IMPORTED, ReportLine.Verdict.QUESTION, ReportLine.Verdict.IMPORTED),
                report.lines().stream().map(ReportLine::verdict).toList());
        assertTrue(report.lines().get(1).remarks().getFirst().sentence().contains("甲.csv 第 3 行"));
        assertTrue(ReportText.of(imported.report()).toString().contains("共 2 个事项"));
    }

    @Test
    void theSameFileTwiceInOneRunGivesNothingMore() throws IOException {
        Path file = hall.csv("甲.csv", ONE, OTHER);

        assertEquals(hall.read(file).drafts(), hall.read(file, file).drafts());
    }

    @Test
    void aCatalogueWithARefusedRowAnywhereIsNotWhole() throws IOException {
        Path torn = hall.csv("甲.csv", "1,,,没有名称的内容,依据,及时公开,");

        assertEquals(Map.of(), hall.read(torn, hall.csv("乙.csv", OTHER)).catalogues());
        assertEquals(Map.of(), hall.read(hall.csv("乙.csv", OTHER), folder.resolve("缺.csv")).catalogues());
    }

    @Test
    void anIdOfTheSourceBelongsToOneItemOnly() throws IOException {
        String head = "row_id,domain,region,source_url,seq,level1,level2,content\n";
        Path file = Files.writeString(folder.resolve("flat.csv"),
                head + "r1,养老,甲县,http://a.cn/,1,养老,津贴,甲\nr1,救助,乙县,http://b.cn/,1,救助,低保,乙\n");

        Imported imported = hall.read(file);

        assertEquals(List.of("甲", "乙"), items(imported).stream().map(CatalogueItem::content).toList());
        assertEquals(4, imported.drafts().stream().map(Draft::key).distinct().count());
        assertTrue(TestingImport.remarks(imported).toString().contains("“r1”已经是另一个事项的"));
    }

    @Test
    void aMarkWithoutAChannelIsAskedNotDropped() throws IOException {
        Imported imported = hall.read(hall.csv("甲.csv", "1,养老,高龄津贴,内容甲,依据,及时公开,√"));

        assertEquals(List.of(new Channel("√", Channel.Use.UNCLEAR)), items(imported).getFirst().channels());
        assertEquals(List.of("公开渠道和载体"), items(imported).getFirst().questions());
    }

    private static void assertBoth(Imported imported) {
        assertEquals(List.of("内容甲", "内容乙"), items(imported).stream().map(CatalogueItem::content).toList());
        assertEquals(imported.drafts().size(), imported.drafts().stream().map(Draft::key).distinct().count());
    }

    private static List<CatalogueItem> items(Imported imported) {
        return TestingTables.items(imported);
    }
}
