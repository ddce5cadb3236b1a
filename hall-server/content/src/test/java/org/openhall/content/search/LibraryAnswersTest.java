package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What screens ask for besides single words: ranks, facets, periods, shelves, relations, ways out. */
class LibraryAnswersTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final TestingRows rows = new TestingRows();
    private LibraryKeeper keeper;
    private Library library;

    @BeforeEach
    void open() {
        rows.put("jz", new Domain("社会救助", List.of(), "生活和保障", 2, true));
        rows.put("yl", new Domain("养老服务", List.of(), "生活和保障", 1, true));
        rows.put("main", new HallProfile("政务公开专区", "示例大厅", "政务公开", "", List.of("低保"), List.of(), "", ""));
        rows.put("c1", new Catalogue(TestingContent.imprint("社会救助目录"), Catalogue.Type.PILOT_DOMAIN, "jz", ""));
        rows.put("a10", TestingContent.item(TestingContent.imprint("医疗救助办法"), "c1", "jz", "10", "正文一"));
        rows.put("a2", TestingContent.item(TestingContent.imprint("临时救助"), "c1", "jz", "2", "正文二"));
        rows.put("a1", TestingContent.item(TestingContent.imprint("救助"), "c1", "jz", "1", "正文三"));
        rows.put("a3", TestingContent.item(TestingContent.imprint("救助标准"), "c1", "jz", "3", "正文四"));
        rows.put("a4", TestingContent.item(TestingContent.imprint("养老服务补贴", "救助金"), "c1", "yl", "4", "正文五"));
        rows.put("a5", TestingContent.item(TestingContent.imprint("高龄津贴"), "c1", "yl", "5", "另见救助和 救助站"));
        keeper = LibraryKeeper.open(folder, rows, clock, Runnable::run, what -> {});
        library = keeper.library();
    }

    @Test
    void ranksWholeTitleThenStartThenMiddleThenKeywordThenBody() {
        assertEquals(List.of("救助", "救助标准"), titles("救助").subList(0, 2));
        assertEquals(List.of("养老服务补贴", "高龄津贴"), titles("救助").subList(5, 7));
        assertEquals(7, library.search(Query.of("救助")).total());
    }

    @Test
    void titleBySoundBeatsWordsInABody() {
        rows.put("b1", TestingContent.item(TestingContent.imprint("户口迁移"), "c1", "jz", "9", "网址 yljg 见后"));
        keeper.follow(rows.put("b2", TestingContent.item(TestingContent.imprint("养老机构"), "c1", "yl", "8", "正文")));
        assertEquals(List.of("养老机构", "户口迁移"), titles("yljg"));
    }

    @Test
    void countsFacetsForTheWordsAlone() {
        Results all = library.search(Query.of("救助"));
        assertEquals(Map.of(Kind.ITEM, 6, Kind.CATALOGUE, 1), all.facets().kinds());
        assertEquals(Map.of("jz", 5, "yl", 2), all.facets().domains());
        assertEquals(Map.of(Level.DISTRICT, 7), all.facets().levels());
        assertEquals(Map.of("示例区民政局", 7), all.facets().publishers());
        Results some = library.search(new Query("救助", Filter.ALL.withDomain(Optional.of("yl")), 0, 1));
        assertEquals(2, some.total());
        assertEquals(1, some.hits().size());
        assertEquals(all.facets(), some.facets());
        assertEquals(0, library.search(new Query("救助", Filter.ALL.withDomain(Optional.of("none")), 0, 9)).total());
    }

    @Test
    void anIndexOfNothingOpensAgain() {
        Path empty = folder.resolve("empty");
        for (int start = 0; start < 2; start++) {
            LibraryKeeper none = LibraryKeeper.open(empty, new TestingRows(), clock, Runnable::run, what -> {});
            assertEquals(0, none.library().list(Filter.ALL, 0, 9).total());
        }
    }

    @Test
    void hidesWhatIsLimitedInTimeInEveryAnswerWhileOnlyLastingRecordsMayBeShown() {
        Showing limited = new Showing(Optional.empty(), Optional.of(NOON.plusSeconds(3_600)));
        rows.put("n1", TestingContent.notice(TestingContent.showing("停电通知", limited), Notice.Priority.NOTICE, "今晚停电"));
        keeper.follow(rows.put("n2", TestingContent.notice(TestingContent.showing("停电须知", Showing.ALWAYS),
                Notice.Priority.NOTICE, "停电时怎么办")));
        RowKey key = new RowKey("notice", "n1");
        for (boolean only : new boolean[]{false, true, false}) {
            keeper.showLasting(only);
            int expected = only ? 1 : 2;
            assertEquals(expected, library.search(Query.of("停电")).total());
            assertEquals(expected, library.holdings().of(Kind.NOTICE));
            assertEquals(expected, library.list(Filter.of(Kind.NOTICE), 0, 9).total());
            assertEquals(expected - 1, library.lines(List.of(key)).size());
            assertEquals(!only, library.read(key).isPresent());
            assertEquals(2, library.domains().size());
            assertTrue(library.hall().isPresent());
        }
    }

    @Test
    void newContentStaysHiddenTooWhileOnlyLastingRecordsMayBeShown() {
        keeper.showLasting(true);
        Showing limited = new Showing(Optional.empty(), Optional.of(NOON.plusSeconds(3_600)));
        keeper.follow(rows.put("n1", TestingContent.notice(TestingContent.showing("停电通知", limited),
                Notice.Priority.NOTICE, "今晚停电")));
        assertEquals(0, library.list(Filter.of(Kind.NOTICE), 0, 9).total());
        keeper.showLasting(false);
        assertEquals(1, library.list(Filter.of(Kind.NOTICE), 0, 9).total());
    }

    @Test
    void showsNothingBeforeOrAfterItsPeriodInAnyAnswer() {
        Showing evening = new Showing(Optional.of(NOON.plusSeconds(60)), Optional.of(NOON.plusSeconds(120)));
        Imprint imprint = TestingContent.showing("停电通知", evening);
        keeper.follow(rows.put("n1", TestingContent.notice(imprint, Notice.Priority.NOTICE, "今晚停电")));
        RowKey key = new RowKey("notice", "n1");
        for (int second : new int[]{0, 59, 60, 119, 120}) {
            now.set(NOON.plusSeconds(second));
            int expected = second >= 60 && second < 120 ? 1 : 0;
            Results results = library.search(Query.of("停电"));
            assertEquals(expected, results.total());
            assertEquals(expected, results.facets().kinds().getOrDefault(Kind.NOTICE, 0));
            assertEquals(expected, library.holdings().of(Kind.NOTICE));
            assertEquals(expected, library.list(Filter.of(Kind.NOTICE), 0, 9).total());
            assertEquals(expected, library.lines(List.of(key)).size());
            assertEquals(expected, library.read(key).stream().count());
            assertEquals(expected, library.suggest("停电", 5).size());
        }
    }

    @Test
    void listsItemsByNumberAndNoticesByPriority() {
        rows.put("n1", TestingContent.notice(TestingContent.imprint("轮播"), Notice.Priority.LOOP, "一"));
        rows.put("n2", TestingContent.notice(TestingContent.imprint("应急"), Notice.Priority.EMERGENCY, "二"));
        keeper.follow(rows.put("n3", TestingContent.notice(TestingContent.imprint("通知"), Notice.Priority.NOTICE, "三")));
        assertEquals(List.of("应急", "通知", "轮播"), lines(library.list(Filter.of(Kind.NOTICE), 0, 9).lines()));
        assertEquals(List.of("救助", "临时救助", "救助标准", "养老服务补贴", "高龄津贴", "医疗救助办法"),
                lines(library.list(Filter.of(Kind.ITEM), 0, 9).lines()));
        assertEquals(List.of("救助标准", "养老服务补贴"), lines(library.list(Filter.of(Kind.ITEM), 2, 2).lines()));
        assertEquals(6, library.list(Filter.of(Kind.ITEM), 2, 2).total());
    }

    @Test
    void aChangedNumberMovesAnItemInItsList() {
        keeper.follow(rows.put("a10",
                TestingContent.item(TestingContent.imprint("医疗救助办法"), "c1", "jz", "1.5", "正文一")));
        assertEquals(List.of("救助", "医疗救助办法", "临时救助"),
                lines(library.list(Filter.of(Kind.ITEM), 0, 3).lines()));
    }

    @Test
    void countsDomainsInTheirOrderAndNamesTheHall() {
        assertEquals(List.of("yl 2", "jz 4"),
                library.domains().stream().map(one -> one.code() + " " + one.items()).toList());
        assertEquals("示例大厅", library.hall().orElseThrow().name());
        assertEquals(2, library.holdings().domainsWithItems());
        assertEquals(6, library.holdings().of(Kind.ITEM));
    }

    @Test
    void itemsOutsideAllDomainsHaveAShelfOfTheirOwn() {
        keeper.follow(rows.put("a11", TestingContent.item(TestingContent.imprint("别的事项"), "c1", "", "9", "正文")));

        DomainShelf last = library.domains().getLast();
        assertFalse(last.isDomain());
        assertEquals(1, last.items());
        assertEquals(List.of("别的事项"),
                lines(library.list(Filter.of(Kind.ITEM).withDomain(Optional.of(last.code())), 0, 9).lines()));
        assertEquals(2, library.holdings().domainsWithItems());
    }

    @Test
    void relatesBothWays() {
        rows.put("o1", new Office(TestingContent.imprint("示例区民政局"), "", "主管救助", "", null, null, null, null, false));
        rows.put("d1", TestingContent.document(TestingContent.imprint("救助决定"), "正文", "", "a1", "a2"));
        rows.put("ch", new CatalogueChange(TestingContent.imprint("新增一项"), "c1", "a1", null, "新规", Optional.empty()));
        Imprint byOffice = new Imprint("救助政策", "o1", "示例区民政局", List.of(), Optional.empty(), null, "", null, null);
        rows.put("p1", new Policy(byOffice, "", "", "", Optional.empty(), null, List.of(new Section("第一条", "救助")), null,
                List.of("a1")));
        keeper.follow(rows.put("e1", new Interpretation(TestingContent.imprint("谁能申请"), "p1", "", null, null)));
        assertEquals(List.of("救助决定", "救助政策"), related("item", "a1"));
        assertEquals(List.of("救助", "临时救助"), related("document", "d1"));
        assertEquals(List.of("救助政策"), related("interpretation", "e1"));
        assertEquals(List.of("救助", "谁能申请"), related("policy", "p1"));
        assertEquals(List.of("救助政策"), related("office", "o1"));
        assertTrue(related("catalogue", "c1").containsAll(List.of("救助", "高龄津贴", "新增一项")));
        assertEquals(List.of("救助决定"), titles(new Query("决定", Filter.ALL.withDomain(Optional.of("jz")), 0, 9)));
    }

    @Test
    void offersWordsWithHitsWhenNothingIsFound() {
        Results results = library.search(Query.of("飞碟另见火星"));
        assertEquals(List.of(), results.hits());
        assertEquals(List.of(new Results.Nearby("另见", 1)), results.nearby());
    }

    @Test
    void showsWhatHasAPieceThatTellsEnoughAndSaysSo() {
        Results results = library.search(Query.of("高龄津贴飞碟申报"));
        assertEquals(List.of("高龄津贴"), results.hits().stream().map(hit -> hit.line().title()).toList());
        assertEquals(List.of(new Results.How.Pieces("高龄津贴飞碟申报", List.of("高龄津贴"))), results.how());
        assertEquals(List.of(new Results.Span(0, 4)), results.hits().getFirst().titleMarks());
    }

    @Test
    void saysWhatWasDoneToTheWords() {
        keeper.follow(rows.put("s1", new SynonymSet(List.of("尊老金", "高龄津贴"))));
        Results results = library.search(Query.of("尊老金"));
        assertEquals(List.of("高龄津贴"), results.hits().stream().map(hit -> hit.line().title()).toList());
        assertEquals(List.of(new Results.How.Synonym("尊老金", List.of("高龄津贴"))), results.how());
        assertEquals(List.of(new Results.Span(0, 4)), results.hits().getFirst().titleMarks());
        assertEquals(List.of("高龄津贴"), titles("zunlaojin"));
    }

    @Test
    void marksThePlaceInTheBody() {
        Results.Hit hit = library.search(Query.of("救助站")).hits().getFirst();
        assertEquals("另见救助和救助站", hit.snippet());
        assertEquals(List.of(new Results.Span(5, 8)), hit.snippetMarks());
        assertEquals(List.of(), hit.titleMarks());
    }

    private List<String> related(String kind, String id) {
        return lines(library.related(new RowKey(kind, id)));
    }

    private List<String> titles(String typed) {
        return titles(Query.of(typed));
    }

    private List<String> titles(Query query) {
        return library.search(query).hits().stream().map(hit -> hit.line().title()).toList();
    }

    private static List<String> lines(List<Line> lines) {
        return lines.stream().map(Line::title).toList();
    }
}
