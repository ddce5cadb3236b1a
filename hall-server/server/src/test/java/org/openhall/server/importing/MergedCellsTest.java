package org.openhall.server.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Tick;
import org.openhall.contract.content.TimeLimit;
import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MergedCellsTest {

    @TempDir
    private static Path folder;

    private static Imported imported;
    private static List<CatalogueItem> items;

    @BeforeAll
    static void readThreeTablesFromOneWorkbook() throws IOException, RefusedFileException {
        String html = new String(MergedCellsTest.class.getResourceAsStream("recon-merged.html").readAllBytes(),
                StandardCharsets.UTF_8);
        Path file = folder.resolve("recon.xlsx");
        TestingTables.workbook(html, file);
        imported = TestingTables.file().read(file);
        items = TestingTables.items(imported);
    }

    @Test
    void eachTableIsItsOwnCatalogueInItsDomain() {
        assertEquals(List.of("义务教育领域基层政务公开标准目录(2023年)", "财政预决算领域基层政务公开标准目录", "农村危房改造领域基层政务公开标准目录"),
                imported.report().getFirst().catalogues());
        assertEquals(List.of("23", "03", "09"),
                imported.drafts().stream().map(d -> d.content().orElseThrow()).filter(Catalogue.class::isInstance)
                        .map(c -> ((Catalogue) c).domain()).toList());
    }

    @Test
    void aMergedNameBelongsToAllItsRows() {
        assertEquals(List.of("政策文件", "规范性文件"), items.get(1).names());
        assertEquals("1", items.get(1).number());
        assertEquals(List.of("教育概况", "教育统计数据"), items.get(3).names());
    }

    @Test
    void oneItemOverFiveRowsIsOneItem() {
        CatalogueItem budget = items.get(4);

        assertEquals(5, budget.content().lines().count());
        assertTrue(budget.content().endsWith("没有数据的表格应当列出空表并说明。"));
        assertEquals(TimeLimit.Unit.DAY, budget.limit().whole().orElseThrow().unit());
        assertEquals("农村危房改造相关文件", items.get(5).names().get(1));
        assertEquals(8, items.size());
    }

    @Test
    void everyRowOfTheItemIsAccountedFor() {
        FileReport report = imported.report().getFirst();
        String budget = report.lines().get(4).id();

        assertEquals(5, report.lines().stream().filter(line -> line.id().equals(budget)).count());
        assertEquals(1, report.count(ReportLine.Verdict.REFUSED), "the row that is only a number");
        assertTrue(report.lines().stream().filter(l -> l.verdict() == ReportLine.Verdict.REFUSED).toList().getFirst()
                .remarks().getFirst().sentence().contains("只有序号"));
        assertEquals(4 + 5 + 4, report.lines().size());
        assertEquals(3 * 3 + 2, report.aside(), "a title and two header rows for each table, and blank rows between");
    }

    @Test
    void boxesAndTicksAreRead() {
        CatalogueItem law = items.getFirst();

        assertEquals(new Channel("政府网站", Channel.Use.USED), law.channels().getFirst());
        assertEquals(new Channel("政府公报", Channel.Use.NOT_USED), law.channels().get(1));
        assertEquals(13, law.channels().size());
        assertEquals(Tick.State.YES, law.everyone().state());
        assertEquals(Tick.State.NO, law.group().state());
        assertEquals(Tick.State.NO, law.onRequest().state());
    }

    @Test
    void aCutCellIsLeftEmptyAndAsked() {
        CatalogueItem statistics = items.get(3);

        assertEquals(List.of(), statistics.channels());
        assertEquals(List.of("公开渠道和载体"), statistics.questions());
    }

    @Test
    void wordsInALevelColumnSayTheLevel() {
        assertEquals(List.of(Level.DISTRICT, Level.STREET, Level.COMMUNITY), items.get(5).imprint().levels());
        assertEquals(List.of(Level.STREET, Level.COMMUNITY), items.get(7).imprint().levels(), "州级 is none of ours");
    }
}
