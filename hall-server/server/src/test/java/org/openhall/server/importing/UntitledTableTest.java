package org.openhall.server.importing;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Level;
import org.openhall.server.importing.columns.Headings;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a table does not say is told by the person who hands it in, or asked of them; it is never made up. */
class UntitledTableTest {

    private static final String PAGE = "https://www.example.gov.cn/jz.html";

    @Test
    void aTableThatNobodyNamedIsRefused() {
        String why = assertThrows(RefusedFileException.class, () -> TestingTables.imported(table())).getMessage();
        assertTrue(why.contains("--title") && why.contains("第 2 行"), why);
    }

    @Test
    void thePersonsWordsAreItsTitleAndDomainAndLevels() throws RefusedFileException {
        Imported imported = TestingTables.file(said("县农业目录", "社会救助", List.of(Level.STREET))).of("a.csv",
                List.of(table()));
        Catalogue catalogue = (Catalogue) imported.drafts().getFirst().content().orElseThrow();
        CatalogueItem item = TestingTables.items(imported).getFirst();

        assertEquals("县农业目录", catalogue.imprint().title());
        assertEquals("19", catalogue.domain());
        assertEquals("19", item.domain());
        assertEquals(List.of(Level.STREET), item.imprint().levels());
        assertEquals(List.of("表头"), columns(imported), "one word on the missing columns, none on levels that are told");
    }

    @Test
    void theOfficialPageBecomesTheAddressOfCatalogueAndItems() throws RefusedFileException {
        Imported imported = TestingTables.file(said("县农业目录", "19", List.of())).of("a.csv", List.of(table()));

        assertEquals(List.of(PAGE, PAGE), imported.drafts().stream()
                .map(d -> ((org.openhall.contract.content.Published) d.content().orElseThrow()).imprint().portal())
                .toList());
    }

    @Test
    void aCopyElsewhereIsNoOfficialPage() throws RefusedFileException {
        Sheet flat = TestingTables.sheet("row_id|domain|region|source_url|level1",
                "r1|社会救助|甲县|http://doc.example.com/1|低保",
                "r2|救灾|乙县|http://www.yi.gov.cn:80/2|预警");

        assertEquals(List.of("", "http://www.yi.gov.cn:80/2"),
                TestingTables.items(TestingTables.imported(flat)).stream()
                        .map(item -> item.imprint().portal()).toList());
    }

    @Test
    void oneTitleIsForOneTable() {
        CatalogueFile run = TestingTables.file(said("县农业目录", "", List.of()));
        assertThrows(RefusedFileException.class, () -> run.of("a.xlsx", List.of(table(), table())));
    }

    @Test
    void aDomainThatIsNoneIsNotTaken() {
        CatalogueFile run = TestingTables.file(said("县农业目录", "社会就助", List.of()));
        String why = assertThrows(RefusedFileException.class, () -> run.of("a.csv", List.of(table()))).getMessage();
        assertTrue(why.contains("社会就助"), why);
    }

    @Test
    void wholeMissingColumnsAreNamedOncePerTable() throws RefusedFileException {
        Imported imported = TestingTables.imported(TestingTables.sheet("社会救助领域基层政务公开标准目录||||",
                "序号|一级事项|二级事项|公开内容|公开主体", "1|低保|办事指南|内容|民政局", "2|低保|公示|内容|民政局"));

        List<Remark> remarks = imported.report().getFirst().remarks();
        assertEquals(List.of("表头", "公开层级"), remarks.stream().map(Remark::column).toList());
        assertTrue(remarks.getFirst().sentence().contains("没有公开依据、公开时限、公开渠道和载体、公开对象、公开方式这几列"), remarks.toString());
        assertTrue(remarks.getLast().sentence().contains("--level"), remarks.toString());
    }

    private static Sheet table() {
        return TestingTables.sheet("序号|一级事项|二级事项|公开内容|公开主体", "1|低保|办事指南|内容|民政局");
    }

    private static List<String> columns(Imported imported) {
        return imported.report().getFirst().remarks().stream().map(Remark::column).toList();
    }

    private static ImportOptions said(String title, String domain, List<Level> levels) {
        return new ImportOptions(Optional.empty(), title, domain, levels, "", "", PAGE, "", List.of(), Headings.NONE);
    }
}
