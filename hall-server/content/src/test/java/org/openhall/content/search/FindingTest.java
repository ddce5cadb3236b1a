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
        rows.put("s3", new SynonymSet(List.of("穷人钱", "临时救助金发放")));
        rows.put("d1", new Domain("社会救助", List.of(), "生活和保障", 1, true));
        List<String> trouble = new ArrayList<>();
        library = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, trouble::add)
                .library();
        assertEquals(List.of(), trouble, "a first start is no damage");
    }

    @ParameterizedTest
    @CsvSource({"最低生活保障, 最低生活保障", "低保, 最低生活保障", "dibao, 最低生活保障", "db, 最低生活保障", "zuidishenghuobaozhang, 最低生活保障",
            "zui di sheng huo bao zhang, 最低生活保障", "zui4di1sheng1huo2bao3zhang4, 最低生活保障",
            "zuìdī shēnghuó bǎozhàng, 最低生活保障", "zdshbz, 最低生活保障", "最低shbz, 最低生活保障", "shenghuo保障, 最低生活保障",
            "ZUIDI, 最低生活保障", "最低生活保障 审核, 最低生活保障 审核信息", "最低生活保章, 最低生活保障", "最低生话保障, 最低生活保障",
            "最低活保障, 最低生活保障", "zuidisenghuobaozang, 最低生活保障", "罪低生活保障, 最低生活保障", "五保, 特困人员", "特困人員, 特困人员",
            "最低生活保障 審批信息, 最低生活保障", "ＤＩＢＡＯ, 最低生活保障", "ｄｉｂａｏ, 最低生活保障", "ｄｂ, 最低生活保障",
            "ｚｕｉ４ｄｉ１ｓｈｅｎｇ１ｈｕｏ２, 最低生活保障", "（低保）, 最低生活保障", "“低保”, 最低生活保障", "低保？, 最低生活保障",
            "《低保》　审核, 最低生活保障 审核信息", "低保怎么办, 最低生活保障", "我想办低保, 最低生活保障", "怎么申请低保, 最低生活保障",
            "低保金要多少钱？, 最低生活保障", "五保户怎么申请, 特困人员", "zenmebandibao, 最低生活保障"})
    void finds(String typed, String title) {
        Results results = library.search(new Query(typed, org.openhall.content.reading.Filter.ALL, 0, FIRST));
        assertTrue(results.hits().stream().anyMatch(hit -> hit.line().title().contains(title)),
                () -> typed + " found " + results.hits().stream().map(h -> h.line().title()).toList() + results.how()
                        + results.nearby());
    }

    @ParameterizedTest
    @CsvSource({"ＤＩＢＡＯ, dibao", "ｄｂ, db", "（低保）, 低保", "“低保”, 低保", "低保？, 低保", "《低保》。, 低保"})
    void widthAndSignsAroundChangeNothing(String typed, String plain) {
        Results expected = library.search(Query.of(plain));
        assertTrue(expected.total() > 0);
        assertEquals(expected.total(), library.search(Query.of(typed)).total());
        assertEquals(expected.hits(), library.search(Query.of(typed)).hits());
    }

    @Test
    void signsThatBelongToSignsInsideStay() {
        assertEquals("“三公”经费", Planner.words("“三公”经费"));
        assertEquals("？", Planner.words("？"));
        assertEquals("二〇", Planner.words("、二〇"));
    }

    @Test
    void whatWasFoundForPiecesOnlySaysSo() {
        Results results = library.search(Query.of("低保怎么办"));
        assertEquals(List.of(new Results.How.Pieces("低保怎么办", List.of("低保"))), results.how());
        assertEquals(library.search(Query.of("低保")).total(), results.total());
        assertEquals(List.of(), results.nearby());
    }

    @Test
    void recordsThatHaveAllPiecesStandForAll() {
        Results results = library.search(Query.of("低保的审核信息怎么查"));
        assertEquals(List.of(new Results.How.Pieces("低保的审核信息怎么查", List.of("低保", "审核信息"))), results.how());
        assertTrue(results.hits().stream().allMatch(hit -> hit.line().title().contains("最低生活保障 审核信息")));
    }

    @Test
    void synonymsAreTakenApartWhenTheWordsAreUnknown() {
        for (String typed : List.of("穷人钱", "qiongrenqian", "穷人钱怎么领"))
            assertTrue(library.search(Query.of(typed)).how()
                    .getFirst() instanceof Results.How.Pieces(String of, List<String> pieces) && of.equals(typed)
                    && pieces.contains("临时救助"), typed);
    }

    @Test
    void lettersAreCutBetweenSyllablesOnly() {
        Results results = library.search(Query.of("huoxingdibao"));
        assertEquals(List.of(new Results.How.Pieces("huoxingdibao", List.of("dibao"))), results.how());
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
