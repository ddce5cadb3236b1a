package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Query;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OwnScreenTest {

    private static final RowKey THEIRS = new RowKey("notice", "theirs");

    @TempDir
    private Path folder;
    private final TestingRows rows = new TestingRows();

    @BeforeEach
    void fill() {
        rows.put("all", notice("全大厅停电"));
        rows.put("ours", notice("一号机停用", "002", "001"));
        rows.put("theirs", notice("三号机停用", "003"));
    }

    private static Notice notice(String title, String... screens) {
        return new Notice(TestingContent.imprint(title), Notice.Priority.NOTICE, List.of(), List.of(), List
                .of(screens));
    }

    private LibraryKeeper open(String screen) {
        return LibraryKeeper.open(folder, rows, screen, InstantSource.fixed(Instant.EPOCH), Runnable::run, what -> {});
    }

    private static List<String> notices(Library library) {
        return library.list(Filter.of(Kind.NOTICE), 0, 10).lines().stream().map(Line::title).sorted().toList();
    }

    @Test
    void whatIsForOtherScreensIsNowhere() {
        LibraryKeeper keeper = open("001");
        Library library = keeper.library();
        assertEquals(List.of("一号机停用", "全大厅停电"), notices(library));
        assertTrue(library.read(THEIRS).isEmpty());
        assertTrue(library.search(Query.of("三号机")).hits().stream().noneMatch(hit -> hit.line().key().equals(THEIRS)));
        keeper.follow(rows.put("theirs", notice("三号机停用，改到一号机", "001", "003")));
        assertEquals(3, notices(library).size(), "it is for this screen too now");
        keeper.follow(rows.put("ours", notice("一号机停用", "002")));
        assertEquals(List.of("三号机停用，改到一号机", "全大厅停电"), notices(library));
    }

    @Test
    void anIndexOfAnotherScreenIsBuiltAnew() {
        assertEquals(List.of("一号机停用", "全大厅停电"), notices(open("001").library()));
        assertEquals(List.of("三号机停用", "全大厅停电"), notices(open("003").library()));
        assertEquals(List.of("全大厅停电"), notices(open("").library()));
    }
}
