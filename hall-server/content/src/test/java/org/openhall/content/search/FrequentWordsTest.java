package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Showing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Words so frequent that they are told from lists of places, without a look at the texts. */
class FrequentWordsTest {

    private static final int ROWS = 400;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() {
        TestingRows rows = new TestingRows();
        for (int i = 0; i < ROWS; i++) {
            Showing showing = i % 4 == 0 ? new Showing(Optional.empty(), Optional.of(NOON)) : Showing.ALWAYS;
            Imprint imprint = TestingContent.showing("窗口办理事项", showing)
                    .withKeys(CatalogueRows.keys("窗口办理事项", "登记机构", "婚姻档案"));
            CatalogueItem item = TestingContent.item(imprint, "c", "d", String.valueOf(i), "养老服务补贴标准");
            rows.put("r" + i, item);
        }
        library = LibraryKeeper.open(folder, rows, InstantSource.fixed(NOON), Runnable::run, what -> {}).library();
    }

    @ParameterizedTest
    @CsvSource({"理, 300", "办理, 300", "办理事, 300", "窗口办理事项, 300", "登记机构, 300", "婚姻档案, 300", "老服务补贴标, 300", "服务 档案, 300"})
    void areCountedWhereverTheyStandAndWhileTheyMayBeShown(String word, int total) {
        Results results = library.search(Query.of(word));
        assertEquals(total, results.total());
        assertEquals(total, results.facets().kinds().values().stream().mapToInt(Integer::intValue).sum());
    }

    @ParameterizedTest
    @CsvSource({"事项登记", "办理事项登记机构", "机构婚姻", "档案养老服务", "补贴标准窗口"})
    void areNotMadeOfTheEndOfOneTextAndTheStartOfTheNext(String word) {
        Results.How how = library.search(Query.of(word)).how().getFirst();
        assertTrue(how instanceof Results.How.Pieces(String typed, List<String> _) && typed.equals(word), word);
    }

    @ParameterizedTest
    @CsvSource({"窗口力理事项", "窗口理事项", "窗办理事项", "窗〇办理事项", "窗口办理事〇", "养老服〇补贴", "补〇标准", "登〇机构"})
    void areFoundInSpiteOfOneMistake(String word) {
        assertEquals(300, library.search(Query.of(word)).total(), word);
    }

    @Test
    void standHigherWhereTheyAreMoreOfTheTitle() {
        TestingRows rows = new TestingRows();
        for (int i = 0; i < ROWS; i++) {
            String title = switch (i) {
                case 7 -> "（养老服务）";
                case 8 -> "养老服务办理";
                case 9 -> "办理养老服务";
                default -> "窗口";
            };
            rows.put("r" + i,
                    TestingContent.item(TestingContent.imprint(title), "c", "d", String.valueOf(i), "养老服务补贴"));
        }
        Library titled = LibraryKeeper
                .open(folder.resolve("titled"), rows, InstantSource.fixed(NOON), Runnable::run, what -> {}).library();
        assertEquals(List.of("r7", "r8", "r9"), titled.search(Query.of("养老服务")).hits().stream().limit(3)
                .map(hit -> hit.line().key().id()).toList());
    }
}
