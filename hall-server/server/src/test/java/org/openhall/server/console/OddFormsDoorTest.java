package org.openhall.server.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.HallProfile;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people do by mistake: press twice, paste what is too long, make a second hall. */
class OddFormsDoorTest extends DoorTest {

    private static final RowKey NOTICE = new RowKey("notice", "n1");

    private Map<String, String> form(In who, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("_csrf", who.session().csrf(), "edit", "0"));
        for (int at = 0; at < more.length; at += 2)
            form.put(more[at], more[at + 1]);
        return form;
    }

    @Test
    void aReasonThatIsTooLongIsShownAgainAndNotKept() throws Exception {
        In who = in("li", "editor");
        String reason = "原因".repeat(400);
        String page = visitor.post("/new/notice/n1", ours(who), form(who, "reason", reason, "imprint.title", "一",
                "imprint.publisherName", "办", "priority", "NOTICE")).body();
        assertTrue(page.contains("最多 300 个字") && page.contains(reason), page);
        String sent = visitor
                .post("/notices/new/n2", ours(who), form(who, "reason", reason, "title", "停水", "text", "今天",
                        "priority", "EMERGENCY", "do", "send"))
                .body();
        assertTrue(sent.contains("最多 300 个字"), sent);
        assertEquals(List.of(), new DraftStore(database).all());
    }

    @Test
    void aTitleOfThousandsOfSignsIsNoTitle() throws Exception {
        In who = in("li", "editor");
        assertTrue(visitor.post("/new/notice/n1", ours(who), form(who, "imprint.title", "长".repeat(501),
                "imprint.publisherName", "办", "priority", "NOTICE")).body().contains("标题最多 500 字"));
    }

    @Test
    void thereIsOneHallAndItsZoneExists() throws Exception {
        In who = in("li", "editor");
        assertEquals("/content/hall/hall", followed(who, true));
        hall.release(List.of(new Release(new RowKey("hall", "main"), Optional.of(new HallProfile("", "示例大厅", "",
                "Asia/Shanghai", List.of(), List.of(), "", "")))));
        assertEquals("/content/hall/main", followed(who, false));
        String second = visitor.post("/new/hall/hall", ours(who), form(who, "name", "第二个大厅", "timeZone",
                "Asia/Shanghai")).body();
        assertTrue(second.contains("大厅的资料只有一份"), second);
        String mars = visitor.post("/content/hall/main", ours(who), form(who, "name", "示例大厅", "timeZone", "Mars/Base"))
                .body();
        assertTrue(mars.contains("没有这个时区"), mars);
        assertEquals(List.of(), new DraftStore(database).all());
    }

    /** Where 新增 → 大厅 leads: to the form of the first one, or to the one that is there. */
    private String followed(In who, boolean first) throws Exception {
        var answer = visitor.get("/new/hall", Visitor.cookie(who));
        assertEquals(first ? 200 : 303, answer.statusCode());
        return first && answer.body().contains("action=\"/new/hall/hall\"")
                ? "/content/hall/hall"
                : answer.headers()
                        .firstValue("Location").orElse("");
    }

    @Test
    void unchangedWordsTakeNoApprovalAway() throws Exception {
        long edit = desk().save(NOTICE, Optional.of(TestingHall.notice("一", "")), 0, "", new Editor("w", "李芳"));
        desk().submit(NOTICE, edit, new Editor("w", "李芳"));
        desk().review(NOTICE, edit, true, "公开", "依据", "", new Editor("r", "王军"));
        In who = in("li", "editor");
        var answer = visitor.post("/content/notice/n1", ours(who), form(who, "edit", Long.toString(edit),
                "imprint.title", "一", "imprint.publisherName", "示例街道办事处", "priority", "NOTICE", "submit", "yes"));
        assertEquals(303, answer.statusCode(), answer.body());
        WorkingCopy.DraftMark mark = desk().store().open(NOTICE).flatMap(WorkingCopy::draft).orElseThrow();
        assertEquals(DraftState.APPROVED, mark.state());
        assertEquals(edit, mark.edit());
    }

    @Test
    void aNoticeSentTwiceIsHandedInOnceAndNobodyElseIsBlamed() throws Exception {
        In who = in("li", "editor");
        Map<String, String> form = form(who, "title", "停水", "text", "今天停水", "priority", "NOTICE", "until",
                "2099-01-01T00:00", "do", "submit");
        for (int press = 0; press < 2; press++) {
            var answer = visitor.post("/notices/new/n3", ours(who), form);
            assertEquals(303, answer.statusCode(), answer.body());
        }
        WorkingCopy.DraftMark mark = desk().store().open(new RowKey("notice", "n3")).flatMap(WorkingCopy::draft)
                .orElseThrow();
        assertEquals(DraftState.REVIEW, mark.state());
        In other = in("zhao", "editor");
        String clash = visitor.post("/notices/write/n3", ours(other), form(other, "title", "停水了", "text", "明天停水",
                "priority", "NOTICE", "until", "2099-01-01T00:00", "do", "keep")).body();
        assertTrue(clash.contains("某人 刚刚也改了这条通知") && clash.contains("别人保存的") && clash.contains("<ins>"), clash);
        assertFalse(clash.contains("另一个窗口"), clash);
    }

    @Test
    void anOldFormOfAnEmergencyWritesOverNothingThatWentOutMeanwhile() throws Exception {
        In who = in("li", "editor");
        Map<String, String> first = form(who, "version", "0", "title", "停水", "text", "一楼停水", "priority", "EMERGENCY",
                "reason", "急", "do", "send");
        for (int press = 0; press < 2; press++)
            assertEquals(303, visitor.post("/notices/new/n4", ours(who), first).statusCode(), "twice is once");
        assertTrue(visitor.get("/notices/write/n4", Visitor.cookie(who)).body().contains(
                "name=\"version\" value=\"1\""));
        first.putAll(Map.of("version", "1", "text", "二楼也停水"));
        assertEquals(303, visitor.post("/notices/write/n4", ours(who), first).statusCode());
        first.put("text", "一楼停水，请绕行");
        String clash = visitor.post("/notices/write/n4", ours(who), first).body();
        assertTrue(clash.contains("刚刚也改了这条通知") && clash.contains("<del>二</del>"), clash);
        first.put("do", "submit");
        assertTrue(visitor.post("/notices/write/n4", ours(who), first).body().contains("刚刚也改了这条通知"));
        assertTrue(desk().store().open(new RowKey("notice", "n4")).orElseThrow().draft().isEmpty(), "nothing kept");
    }

    @Test
    void whatAReviewerTypedStandsThereAgain() throws Exception {
        long edit = desk().save(NOTICE, Optional.of(TestingHall.notice("一", "")), 0, "", new Editor("w", "李芳"));
        desk().submit(NOTICE, edit, new Editor("w", "李芳"));
        In who = in("wang", "reviewer");
        Map<String, String> typed = form(who, "edit", Long.toString(edit), "verdict", "return", "basis", "《保密法》第二十条",
                "level", "删去不宜公开部分后可以公开", "act", "REVIEW", "k", NOTICE + "/" + edit);
        for (String path : List.of("/review/notice/n1", "/bulk/do")) {
            String page = visitor.post(path, ours(who), typed).body();
            assertTrue(page.contains("退回时请写明要改什么") && page.contains("value=\"《保密法》第二十条\"") && page.contains(
                    "<option selected>删去"), path + page);
        }
    }

    @Test
    void brokenKeysOfManyAreNothing() throws Exception {
        In who = in("li", "editor");
        for (String path : List.of("/bulk", "/bulk/do"))
            for (String key : List.of("policy/../../x", "policy/a b", "policy/x/1", "/", "policy/", "x"))
                assertTrue(visitor.post(path, ours(who), form(who, "act", "SUBMIT", "k", key)).statusCode() < 500, path
                        + " " + key);
    }
}
