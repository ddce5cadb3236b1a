package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.SynonymSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people type, against real rows: what they meant stands among the first ten. */
class FindingTest {

    private static final int FIRST = 10;

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() {
        TestingRows rows = new TestingRows();
        for (CatalogueItem item : CatalogueRows.all())
            rows.put(CatalogueRows.id(item), item);
        rows.put("s1", new SynonymSet(List.of("低保", "最低生活保障")));
        rows.put("s2", new SynonymSet(List.of("五保", "特困人员供养", "特困人员救助供养")));
        rows.put("d1", new Domain("社会救助", List.of(), "生活和保障", 1, true));
        List<String> trouble = new ArrayList<>();
        library = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, trouble::add)
                .library();
        assertEquals(List.of("search index: there is no readable manifest"), trouble);
    }

    @ParameterizedTest
    @CsvSource({"最低生活保障, 最低生活保障", "低保, 最低生活保障", "dibao, 最低生活保障", "db, 最低生活保障", "zuidishenghuobaozhang, 最低生活保障",
            "zui di sheng huo bao zhang, 最低生活保障", "zui4di1sheng1huo2bao3zhang4, 最低生活保障",
            "zuìdī shēnghuó bǎozhàng, 最低生活保障", "zdshbz, 最低生活保障", "最低shbz, 最低生活保障", "shenghuo保障, 最低生活保障",
            "ZUIDI, 最低生活保障", "最低生活保障 审核, 最低生活保障 审核信息", "最低生活保章, 最低生活保障", "最低生话保障, 最低生活保障",
            "最低活保障, 最低生活保障", "zuidisenghuobaozang, 最低生活保障", "罪低生活保障, 最低生活保障", "五保, 特困人员", "特困人員, 特困人员",
            "最低生活保障 審批信息, 最低生活保障"})
    void finds(String typed, String title) {
        Results results = library.search(new Query(typed, org.openhall.content.reading.Filter.ALL, 0, FIRST));
        assertTrue(results.hits().stream().anyMatch(hit -> hit.line().title().contains(title)),
                () -> typed + " found " + results.hits().stream().map(h -> h.line().title()).toList() + results.how()
                        + results.nearby());
    }

    @Test
    void marksWhatMatched() {
        Results.Hit hit = library.search(Query.of("dibao")).hits().stream()
                .filter(one -> one.line().title().contains("最低生活保障")).findFirst().orElseThrow();
        assertEquals("最低生活保障", hit.line().title().substring(hit.titleMarks().getFirst().from(),
                hit.titleMarks().getFirst().to()));
    }

    @Test
    void suggestsWhileTyping() {
        assertTrue(library.suggest("最低生", 8).contains("最低生活保障"));
    }
}
