package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.Guide;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.Editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every file that a kiosk will show can be looked at, to its last page, before it is passed. */
class FilesDoorTest extends DoorTest {

    private static final RowKey KEY = new RowKey("guide", "dibao");
    private static final Editor WRITER = new Editor("writer", "李芳");

    private EditingDesk desk;
    private In reviewer;

    @BeforeEach
    void open() throws Exception {
        desk = desk();
        reviewer = new TestingStaff(database).in("wang", List.of(Grant.of("reviewer").orElseThrow()), hall.clock()
                .instant());
    }

    private static Blob blob(String words) {
        return new Blob(Digest.hex(words), 10, "image/png");
    }

    private static Attachment file(String name, int pages) {
        return new Attachment(name, blob(name), IntStream.rangeClosed(1, pages)
                .mapToObj(no -> new Attachment.Page(blob(name + no), 100, 140, "")).toList());
    }

    private static Guide guide(Attachment blank) {
        Guide empty = Json.read("{}", Guide.class);
        Guide.Material form = new Guide.Material("低保申请书", "", "", 1, 0, "", "", List.of(blank), List.of(file("填好的.pdf",
                2)));
        Guide.Result result = new Guide.Result("证照", "低保证", List.of(file("证样.png", 1)));
        return new Guide(TestingHall.notice("申请低保", "").imprint(), empty.codes(), List.of(), "", "", "",
                empty.legalLimit(), empty.promisedLimit(), empty.fees(), List.of(), List.of(form), List.of(), List.of(),
                List.of(), List.of(result), List.of(), List.of(), List.of(), Map.of(), List.of(file("流程图.pdf", 12),
                        file("只列出的.doc", 0)));
    }

    private long handedIn(Guide guide, long seen) {
        long edit = desk.save(KEY, Optional.of(guide), seen, "新", WRITER);
        desk.submit(KEY, edit, WRITER);
        return edit;
    }

    private String page(String path) throws Exception {
        var answer = visitor.get(path, Visitor.cookie(reviewer));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    /** Where the page says that a file is looked at. */
    private static String link(String page, String name) {
        Matcher found = Pattern.compile("href=\"(/content/[^\"]+/file/[0-9a-f]{64})\"[^>]*><b>" + Pattern.quote(name))
                .matcher(page);
        assertTrue(found.find(), "a link to " + name);
        return found.group(1);
    }

    @Test
    void everyFileOfAGuideIsNamedWithWhatItIsAndOpensWhereItIsEditedAndReviewed() throws Exception {
        Guide guide = guide(file("申请书.pdf", 3));
        handedIn(guide, 0);
        for (String path : List.of("/content/guide/dibao", "/review/guide/dibao")) {
            String page = page(path);
            for (Attachment file : guide.files()) {
                assertTrue(page.contains(file.name()), path + " names " + file.name());
                if (!file.pages().isEmpty())
                    assertTrue(page(link(page, file.name())).contains("/page/" + file.pictures().getFirst().sha256()));
            }
            for (String role : List.of("空表：低保申请书", "样表：低保申请书", "结果样本：低保证", ">附件<"))
                assertTrue(page.contains(role), path + " says " + role);
        }
    }

    @Test
    void theLastPageOfALongFileIsReachedByPlainLinks() throws Exception {
        handedIn(guide(file("申请书.pdf", 3)), 0);
        String review = page("/review/guide/dibao");
        String path = link(review, "流程图.pdf");
        assertTrue(review.contains("看第 7 至 12 页"), "it says that there is more");
        String first = page(path);
        for (int no = 1; no <= 12; no++) {
            assertTrue(first.contains("href=\"" + path + "?at=" + no + "\""), "a link to page " + no);
            String leaf = page(path + "?at=" + no);
            assertTrue(leaf.contains("第 " + no + " 页，共 12 页") && leaf.contains("/page/" + blob("流程图.pdf" + no)
                    .sha256()), "page " + no);
        }
        for (String odd : List.of("?at=0", "?at=13", "?at=x"))
            assertEquals(400, visitor.get(path + odd, Visitor.cookie(reviewer)).statusCode(), odd);
        assertEquals(404, visitor.get(path.replaceFirst("[0-9a-f]{64}", "0".repeat(64)), Visitor.cookie(reviewer))
                .statusCode());
    }

    @Test
    void aFormThatTakesAnothersPlaceIsMarked() throws Exception {
        long edit = handedIn(guide(file("申请书.pdf", 3)), 0);
        desk.review(KEY, edit, true, "公开", "依据", "", new Editor("reviewer", "王军"));
        desk.publish(KEY, edit, new Editor("publisher", "赵敏"));
        assertFalse(page("/content/guide/dibao").contains(">新增<"));
        handedIn(guide(file("新申请书.pdf", 1)), 0);
        String page = page("/review/guide/dibao");
        assertTrue(page.contains("文件变了 2 处"), "the form that comes and the one that goes");
        assertTrue(page.contains(">新增<") && page.contains(">去掉<"), page);
        assertTrue(page(link(page, "申请书.pdf")).contains("/page/" + blob("申请书.pdf1").sha256()), "what goes opens too");
    }

    @Test
    void aVersionSaysWhichFilesCameAndWentWithItAndWhy() throws Exception {
        for (String name : List.of("申请书.pdf", "新申请书.pdf")) {
            long edit = desk.save(KEY, Optional.of(guide(file(name, 3))), 0, "换成" + name, WRITER);
            desk.submit(KEY, edit, WRITER);
            desk.review(KEY, edit, true, "公开", "依据", "", new Editor("reviewer", "王军"));
            desk.publish(KEY, edit, new Editor("publisher", "赵敏"));
            hall.clock().move(Duration.ofMinutes(1));
        }
        String page = page("/content/guide/dibao/versions");
        String second = page.substring(page.indexOf("第 2 版"), page.indexOf("第 1 版"));
        assertTrue(second.contains("改了 2 处") && second.contains("换成新申请书.pdf"), second);
        assertTrue(second.indexOf("新增</span> <b>新申请书.pdf") > 0 && second.indexOf("去掉</span> <b>申请书.pdf") > 0, second);
        assertTrue(page.substring(page.indexOf("第 1 版")).contains("换成申请书.pdf"), "each version has its own reason");
    }

    @Test
    void aFileThatIsNotTakenSaysWhatIsAndLeadsBackToTheRecord() throws Exception {
        handedIn(guide(file("申请书.pdf", 3)), 0);
        In writer = in("li", "editor");
        for (Map.Entry<String, String> refused : Map
                .of("flow.svg", "<svg xmlns='x'/>", "tool.exe", "MZ\0\0", "scan.png",
                        "<html><body>", "list.csv", "a,b", "pack.json", "{}")
                .entrySet()) {
            HttpResponse<String> answer = new TestingUpload("file", refused.getKey(), refused.getValue()).send(visitor,
                    "/content/guide/dibao/files", ours(writer), Map.of("_csrf", writer.session().csrf(), "edit", "1"));
            assertEquals(409, answer.statusCode(), refused.getKey());
            String page = answer.body();
            assertTrue(page.contains("href=\"/content/guide/dibao\">回到这条内容"), page);
            assertTrue(page.contains("PDF") || page.contains(".pdf"), page);
            assertFalse(page.contains(".xlsx") || page.contains("再导入"), page);
        }
    }

    @Test
    void linesOfABulkActSayWhichFilesTheyCarry() throws Exception {
        handedIn(guide(file("申请书.pdf", 3)), 0);
        Map<String, String> headers = ours(reviewer);
        String page = visitor.post("/bulk", headers, Map.of("_csrf", reviewer.session().csrf(), "act", "REVIEW", "k",
                KEY.toString())).body();
        for (Attachment file : guide(file("申请书.pdf", 3)).files()) {
            assertTrue(page.contains(file.name()), file.name());
            if (!file.pages().isEmpty()) page(link(page, file.name()));
        }
        assertTrue(page.contains("空表：低保申请书"), page);
    }
}
