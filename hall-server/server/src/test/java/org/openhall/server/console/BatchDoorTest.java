package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Domain;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files handed in, pressed at twice, and come back to by the browser's button. */
class BatchDoorTest extends DoorTest {

    private static final String HEAD = """
            示例街道社会救助领域基层政务公开标准目录,,,,,,,,
            序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开层级
            """;

    private In who;

    @BeforeEach
    void open() throws Exception {
        hall.release(List.of(Release.put("o1", TestingHall.office("示例街道办事处", "")),
                Release.put("19", new Domain("社会救助", List.of(), "", 19, true))));
        who = in("li", "editor");
    }

    private static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(no -> no + ",临时救助,第" + no + "项,对象名单,社会救助暂行办法,长期公开,示例街道办事处,"
                + "■社区公示栏,街道\n").collect(Collectors.joining());
    }

    private String handedIn(String rows) throws Exception {
        HttpResponse<String> answer = new TestingUpload("files", "table.csv", HEAD + rows).send(visitor, "/import",
                ours(who), Map.of("_csrf", who.session().csrf(), "source", "示例街道办事处"));
        assertEquals(303, answer.statusCode(), answer.body());
        return location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> press(String path) throws Exception {
        return visitor.post(path, ours(who), Map.of("_csrf", who.session().csrf()));
    }

    /** What the next page says of what was done. */
    private String said(HttpResponse<String> answer) throws Exception {
        assertEquals(303, answer.statusCode(), answer.body());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        return visitor.get(location(answer), Map.of("Cookie", Visitor.cookie(who).get("Cookie") + "; " + cookie
                .substring(0, cookie.indexOf(';')))).body();
    }

    @Test
    void pressedTwiceItIsKeptOnceAndBothPressesLeadToTheDrafts() throws Exception {
        String batch = handedIn(rows(1, 31));
        List<HttpResponse<String>> answers = List.of(batch, batch).parallelStream().map(path -> {
            try {
                return press(path + "/keep");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        String drafts = "/content?batch=" + batch.substring("/import/".length());
        Set<String> words = new HashSet<>();
        for (HttpResponse<String> answer : answers) {
            assertEquals(drafts, location(answer), answer.body());
            words.add(said(answer).contains("这批文件已经导入过了：留下 32 份草稿") ? "again" : "first");
        }
        assertEquals(Set.of("first", "again"), words);
        assertEquals(32, new DraftStore(database).all().size());
        assertEquals(List.of("32"), new AuditStore(database).newest(0, 100).stream().filter(row -> row.act().equals(
                "IMPORTED")).map(row -> row.detail()).toList());
        assertTrue(visitor.get("/import", Visitor.cookie(who)).body().contains("留下 32 份草稿"));
    }

    @Test
    void everyRowThatWasReadIsShownWithWhatBecomesOfItAPageAtATime() throws Exception {
        String batch = handedIn(rows(1, 431) + ",,,没有事项名称的行,,,,,\n");
        String first = page(batch);
        assertTrue(first.contains("看读出来的每一行（432）") && first.contains("第 1 到 100 行，共 432 行"), first);
        assertTrue(first.matches("(?s).*<td class=\"short\">第 3 行</td><td>临时救助 · 第1项</td><td>对象名单</td><td>社会救助暂行办法</td>"
                + "<td>长期公开</td><td>示例街道办事处</td><td class=\"short\"><span class=\"tag public\">新的</span>.*"), first);
        assertTrue(first.getBytes(StandardCharsets.UTF_8).length < 100_000, "small enough for a slow line");
        assertTrue(first.contains("href=\"" + batch + "?file=0&amp;rows=1#rows-0\">下一页"), first);
        String last = page(batch + "?file=0&rows=4");
        assertTrue(last.contains("第 401 到 432 行") && last.contains("<details class=\"more\" id=\"rows-0\" open>"),
                last);
        assertTrue(last.contains("不能导入") && !last.contains("下一页"), last);
        press(batch + "/keep");
        String again = page(handedIn(rows(1, 2) + "3,临时救助,第3项,对象名单和金额,社会救助暂行办法,长期公开,示例街道办事处,■社区公示栏,街道\n"));
        assertTrue(again.contains("没有变化") && again.contains("对象名单和金额") && !again.contains("下一页"), again);
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path, Visitor.cookie(who));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void aBatchThatIsOverLeadsToWhatBecameOfIt() throws Exception {
        String kept = handedIn(rows(1, 2));
        press(kept + "/keep");
        for (HttpResponse<String> late : List.of(visitor.get(kept, Visitor.cookie(who)), press(kept + "/keep"), press(
                kept + "/drop"), press(kept + "/read")))
            assertTrue(said(late).contains("这批文件已经导入过了：留下 3 份草稿"), location(late));
        String dropped = handedIn(rows(3, 4));
        press(dropped + "/drop");
        for (HttpResponse<String> late : List.of(visitor.get(dropped, Visitor.cookie(who)), press(dropped + "/keep"))) {
            assertEquals("/import", location(late));
            assertTrue(said(late).contains("这批文件没有导入，文件已经删掉"));
        }
        assertEquals(404, visitor.get("/import/" + "0".repeat(32), Visitor.cookie(who)).statusCode());
        assertEquals(3, new DraftStore(database).all().size());
    }
}
