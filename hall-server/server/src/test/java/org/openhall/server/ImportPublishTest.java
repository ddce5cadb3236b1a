package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.content.database.Database;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.Step;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands a person types, on real files and a real hall. */
class ImportPublishTest {

    private static final Path DEMO = Path.of(System.getProperty("openhall.house"), "provisioning", "demo");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void makeAHall() {
        assertEquals(0, hall("init", "--number", "3301", "--name", "示例"));
    }

    @Test
    void theDemoIsImportedAndPublishedAndComesAgainUnchanged() throws IOException {
        List<String> files = demoFiles();
        assertEquals(1, importing(files), "two rows without a name are refused");
        assertTrue(said.toString().contains("没有导入 2 行"), said.toString());
        assertTrue(said.toString().contains("第 43 行 没有导入：一级事项——没有事项名称"), said.toString());
        assertEquals(Map.of(), live());

        assertEquals(0, hall("publish", "--by", "王示例", "--dry-run"));
        assertEquals(Map.of(), live());
        assertEquals(0, hall("publish", "--by", "王示例"));
        Map<RowKey, Row> first = live();

        assertEquals(1, importing(files));
        assertTrue(said.toString().contains("新增 0，修改 0，取消 0，没有变化 " + first.size()), said.toString());
        assertEquals(0, hall("publish", "--by", "王示例"));
        assertEquals(first, live());
        checkReferences(first);
    }

    @Test
    void theDemoPacksLeaveOneQuestion() throws IOException {
        importing(demoFiles());
        List<String> questions = said.toString().lines().filter(line -> line.contains(" 条 有疑问：")).toList();

        assertEquals(1, questions.size(), "one guide's page does not say whose it is: " + questions);
        assertTrue(questions.getFirst().contains("imprint.publisherName"), questions.toString());
    }

    @Test
    void aPdfBecomesADocument() {
        assertEquals(1, importing(List.of(DEMO.resolve("files/xinxi-gongkai-tiaoli-zongze.pdf").toString())));
        assertTrue(said.toString().contains("--title"));

        assertEquals(0, hall("import", "--title", "条例", "--publisher", "国务院", "--item", "r001,r002",
                DEMO.resolve("files/xinxi-gongkai-tiaoli-zongze.pdf").toString()));
        assertEquals(0, hall("publish", "--by", "王示例"));
        GovernmentDocument document = Json.read(live().values().iterator().next().payload().orElseThrow(),
                GovernmentDocument.class);

        assertEquals(List.of("r001", "r002"), document.items());
        assertEquals(2, document.attachments().getFirst().pages().size());
    }

    @Test
    void aCatalogueThatComesAgainShorterDropsItsItem() throws IOException {
        Path file = folder.resolve("低保.csv");
        String head = "社会救助领域目录\n序号,一级事项,二级事项,公开内容,公开依据,公开时限\n";
        Files.writeString(file, head + "1,救助,办事指南,内容,依据,及时公开\n2,救助,审核信息,内容,依据,及时公开\n");
        assertEquals(0, importing(List.of(file.toString())));
        assertEquals(0, hall("publish", "--by", "王示例"));
        Files.writeString(file, head + "2,救助,审核信息,内容,依据,实时公开\n");

        assertEquals(0, hall("import", "--replace", file.toString()));
        assertTrue(said.toString().contains("修改 1，取消 1"), said.toString());
        assertEquals(1, hall("publish", "--by", "王示例"));
        assertTrue(said.toString().contains("2 处调整，没有发布：请用 --reason"), said.toString());
        assertEquals(2L, live().keySet().stream().filter(key -> key.kind().equals("item")).count());
        assertEquals(0, hall("publish", "--by", "王示例", "--reason", "机构改革"));

        assertEquals(Map.of("catalogue", 1L, "change", 2L, "item", 1L), live().keySet().stream()
                .collect(java.util.stream.Collectors.groupingBy(RowKey::kind, java.util.stream.Collectors.counting())));
    }

    @Test
    void packsMayNotReachOutsideTheirFolder() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.json"),
                """
                        {"records":[
                        {"kind":"notice","id":"a","record":{"imprint":{"title":"一","publisherName":"局"}},"files":["../secret.pdf"]},
                        {"kind":"notice","id":"../b","record":{"imprint":{"title":"二"}}},
                        {"kind":"notice","id":"c","record":{"imprint":{"title":"三","publisherName":"局"},"boddy":"写错的字段"}},
                        {"kind":"nothing","id":"d","record":{}}]}""");

        assertEquals(1, importing(List.of(pack.toString())));
        assertTrue(said.toString().contains("有疑问 1 条，没有导入 3 条"), said.toString());
        assertTrue(said.toString().contains("boddy"), said.toString());
    }

    @Test
    void numbersOfPersonsGoOutOnlyByName() throws IOException {
        importing(List.of(Files.writeString(folder.resolve("pack.json"), """
                {"records":[
                {"kind":"notice","id":"a","record":{"imprint":{"title":"一","publisherName":"局"},
                 "body":[{"text":"联系人\\n13812345678"}]}},
                {"kind":"notice","id":"b","record":{"imprint":{"title":"二","publisherName":"局"},
                 "body":[{"text":"13912345678"}]}}]}""").toString()));

        assertEquals(1, hall("publish", "--by", "王示例"));
        assertTrue(said.toString().contains("暂不发布 notice/a"), said.toString());
        assertEquals(Map.of(), live());
        assertEquals(2, hall("publish", "--by", "王示例", "--allow-personal", "notice/x"));
        assertEquals(0, hall("publish", "--by", "王示例", "--allow-personal", "notice/b"));
        assertEquals(Set.of(new RowKey("notice", "b")), live().keySet());
        assertEquals(0, hall("publish", "--by", "王示例", "--only", "notice/a", "--allow-personal", "notice/a"));
        assertEquals(2, live().size());
    }

    @Test
    void anItemThatNobodyHasIsAsked() {
        assertEquals(0, hall("import", "--title", "条例", "--publisher", "国务院", "--item", "r999",
                DEMO.resolve("files/xinxi-gongkai-tiaoli-zongze.pdf").toString()));
        assertTrue(said.toString().contains("“item/r999”不在大厅里"), said.toString());
    }

    @Test
    void mistypedAndFailedCommandsAreToldApart() {
        assertEquals(2, hall("publish"));
        assertEquals(2, hall("publish", "--by", " "));
        assertEquals(2, hall("import"));
        assertEquals(3, hall("init", "--number", "33", "--name", "示例"));
        assertTrue(said.toString().contains("参数不对（大厅编号是四位数字，例如 3301）"), said.toString());
    }

    @Test
    void theReportIsKept() throws IOException {
        importing(List.of(DEMO.resolve("catalogue.csv").toString()));
        try (Database database = HallDatabase.open(new HallFolder(folder.resolve("hall")))) {
            assertTrue(new DraftStore(database).lastReport().orElseThrow().contains("没有事项名称"));
        }
    }

    private static void checkReferences(Map<RowKey, Row> live) {
        Set<String> missing = new HashSet<>();
        live.forEach((key, row) -> {
            String payload = row.payload().orElseThrow();
            List<String> named = switch (key.kind()) {
                case "guide" -> Json.read(payload, Guide.class).items().stream().map(i -> "item/" + i).toList();
                case "document" ->
                    Json.read(payload, GovernmentDocument.class).items().stream().map(i -> "item/" + i).toList();
                case "policy" -> Json.read(payload, Policy.class).items().stream().map(i -> "item/" + i).toList();
                case "interpretation" -> List.of("policy/" + Json.read(payload, Interpretation.class).policy());
                case "question" -> Json.read(payload, QuestionAnswer.class).related();
                default -> List.of();
            };
            named.stream().filter(name -> live.keySet().stream().noneMatch(k -> k.toString().equals(name)))
                    .forEach(missing::add);
        });
        assertEquals(Set.of(), missing, "records that demo records name");
    }

    @Test
    void whatWasPublishedByMistakeIsTakenBackForAReason() throws IOException {
        publishTwoNotices();
        assertEquals(2, hall("publish", "--by", "王示例", "--withdraw", "notice/a"), "without a reason");
        assertEquals(2, hall("publish", "--by", "王示例", "--withdraw", "notice/x", "--reason", "发错"));
        assertEquals(0, hall("publish", "--by", "王示例", "--withdraw", "notice/a", "--reason", "发错", "--dry-run"));
        assertTrue(said.toString().contains("取消 notice/a 停水"), said.toString());
        assertEquals(2, live().size());

        assertEquals(0, hall("publish", "--by", "王示例", "--withdraw", "notice/a", "--reason", "发错"));
        assertEquals(Set.of("notice/b"), Set.copyOf(live().keySet().stream().map(RowKey::toString).toList()));
        try (Database database = HallDatabase.open(new HallFolder(folder.resolve("hall")))) {
            Step step = new EditingStore(database).steps(new RowKey("notice", "a")).getFirst();
            assertEquals("WITHDRAWN 王示例 发错", step.act() + " " + step.person() + " " + step.note());
            assertTrue(new AuditStore(database).verify().broken().isEmpty());
        }
        assertEquals(List.of("hall publish WITHDRAWN notice/a", "hall publish PUBLISHED notice/b",
                "hall publish PUBLISHED notice/a", "hall import IMPORTED "), acts(), "and it stands in the audit");
    }

    @Test
    void aCatalogueTakesItsItemsAlongAndTheChangeListSaysWhy() throws IOException {
        Path file = folder.resolve("低保.csv");
        Files.writeString(file, "社会救助领域目录\n序号,一级事项,二级事项,公开内容,公开依据,公开时限\n1,救助,办事指南,内容,依据,及时公开\n");
        importing(List.of(file.toString()));
        assertEquals(0, hall("publish", "--by", "王示例"));
        String catalogue = live().keySet().stream().filter(key -> key.kind().equals("catalogue")).findFirst()
                .orElseThrow().toString();

        assertEquals(0, hall("publish", "--by", "王示例", "--withdraw", catalogue, "--reason", "标题写错"));
        assertEquals(List.of("change"), live().keySet().stream().map(RowKey::kind).toList());
        assertTrue(live().values().iterator().next().payload().orElseThrow().contains("标题写错"));
    }

    @Test
    void aHeldDraftIsNamedOnceThenOnlyListedAndCanBeThrownAway() throws IOException {
        Path pack = folder.resolve("p.json");
        Files.writeString(pack, """
                {"records":[{"kind":"notice","id":"h","record":{"imprint":{"title":"名单","publisherName":"局"},\
                "body":[{"text":"13812345678"}]}}]}""");
        importing(List.of(pack.toString()));
        assertEquals(1, hall("publish", "--by", "王示例"), "held for the first time");
        publishTwoNotices();
        assertEquals(0, hall("publish", "--by", "王示例"), "it waits since earlier");
        assertTrue(said.toString().contains("暂不发布 notice/h"), said.toString());
        assertEquals(1, hall("publish", "--by", "王示例", "--only", "notice/h"), "asked for by name");

        assertEquals(0, hall("publish", "--by", "王示例", "--discard", "notice/h"));
        assertEquals(2, hall("publish", "--by", "王示例", "--discard", "notice/h"), "it is gone");
        assertEquals(2, live().size());
        List<String> acts = acts();
        assertTrue(acts.contains("hall import IMPORTED "), acts.toString());
        assertEquals("hall publish DROPPED notice/h", acts.getFirst());
    }

    @Test
    void theCommandLineSpeaksChinese() {
        assertEquals(0, hall("publish", "--help"));
        assertTrue(said.toString().contains("用法：") && !said.toString().contains("Show this"), said.toString());
        assertEquals(2, hall("publish"));
        assertTrue(said.toString().startsWith("命令写得不对：还要写 --by"), said.toString());
        assertEquals(2, hall("publish", "--by", "王示例", "--wrong"));
        assertTrue(said.toString().startsWith("命令写得不对：不认识“--wrong”"), said.toString());
        assertEquals(2, hall("import", "--level", "city", "a.csv"));
        assertTrue(said.toString().startsWith("命令写得不对：--level 后面的“city”不能用"), said.toString());
    }

    private void publishTwoNotices() throws IOException {
        Path pack = folder.resolve("two.json");
        Files.writeString(pack, """
                {"records":[{"kind":"notice","id":"a","record":{"imprint":{"title":"停水","publisherName":"局"}}},
                {"kind":"notice","id":"b","record":{"imprint":{"title":"停电","publisherName":"局"}}}]}""");
        assertEquals(0, importing(List.of(pack.toString())));
        assertEquals(0, hall("publish", "--by", "王示例", "--dry-run"));
        assertTrue(said.toString().contains("发布 notice/a 停水"), said.toString());
        assertEquals(0, hall("publish", "--by", "王示例"));
    }

    /** What the audit says, the newest first. */
    private List<String> acts() {
        try (Database database = HallDatabase.open(new HallFolder(folder.resolve("hall")))) {
            return new AuditStore(database).newest(0, 100).stream().map(row -> row.actor() + " " + row.act() + " " + row
                    .object()).toList();
        }
    }

    private Map<RowKey, Row> live() {
        try (Database database = HallDatabase.open(new HallFolder(folder.resolve("hall")))) {
            return new FeedStore(database).live();
        }
    }

    private static List<String> demoFiles() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.map(Path::toString).filter(name -> name.matches(".*\\.(csv|json)")).sorted().toList();
        }
    }

    private int importing(List<String> files) {
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(files);
        return hall(all.toArray(String[]::new));
    }

    private int hall(String... words) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("--data", folder.resolve("hall").toString()));
        CommandLine line = ServerMain.commandLine(Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC));
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(all.toArray(String[]::new));
    }
}
