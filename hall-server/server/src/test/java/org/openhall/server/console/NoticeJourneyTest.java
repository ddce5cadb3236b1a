package org.openhall.server.console;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.Head;
import org.openhall.server.Patience;
import org.openhall.server.TestingDevice;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.publishing.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Notices from the window to the screens, in a real browser. */
class NoticeJourneyTest extends Journey {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private TestingDevice one;
    private TestingDevice two;

    @BeforeEach
    void enrol() throws Exception {
        one = hall.enrol("一号机");
        two = hall.enrol("二号机");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private String inHours(int hours) {
        return MOMENT.format(LocalDateTime.ofInstant(hall.clock().instant(), ZoneId.of("Asia/Shanghai")).plusHours(
                hours));
    }

    /** A poll by which a device says what it holds. */
    private void holds(TestingDevice device) throws Exception {
        Head head = hall.server().head();
        device.get("/v1/head", "If-None-Match", "\"" + head.tag() + "\"");
    }

    private List<Notice> published(String title) {
        return hall.server().feed().live(Kind.NOTICE.code()).stream().map(row -> (Notice) Records.of(row).orElseThrow())
                .filter(notice -> notice.imprint().title().equals(title)).toList();
    }

    @Test
    void aClerkSendsAnEmergencyAndSeesWhoHasIt() throws Exception {
        Staff clerk = staff("zhaomin", "赵敏", "clerk");
        Staff reviewer = staff("wangjun", "王军", "reviewer");
        clerk.comeIn(browser, console);
        browser.open(console + "/notices");
        looked("notices");
        browser.press("写通知");
        browser.type("reason", "漏水，地面滑");
        browser.moment("until", inHours(5));
        browser.tick("screen", one.no());
        browser.tick("priority", "EMERGENCY");
        browser.type("text", "正在抢修，预计下午三点修好。\n办事请先到二楼。");
        browser.type("title", "一楼水管爆裂，请从东门进出");
        browser.untilShown("#preview", "一楼水管爆裂，请从东门进出");
        looked("notice-write");
        browser.press("应急：不等审核，马上发出");
        looked("notice-send");
        browser.press("马上发到屏上");
        browser.until("0 块屏已收到，共 1 块");
        assertEquals(List.of(one.no()), published("一楼水管爆裂，请从东门进出").getFirst().screens());
        Patience.until("the head vouches for it", () -> hall.server().head().seq() >= hall.server()
                .feed().place().seq());
        holds(one);
        browser.until("1 块屏已收到，共 1 块");
        looked("notice");
        browser.press("退出");

        reviewer.comeIn(browser, console);
        browser.open(console + "/notices");
        assertTrue(browser.text().contains("等另一位同事事后审核"), browser.text());
        looked("notices-after");
        browser.press("一楼水管爆裂，请从东门进出");
        browser.press("认可");
        assertTrue(browser.text().contains("王军") && browser.text().contains("认可"), browser.text());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void approvedWordsAreSentFromTheWindowAndTakenBack() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        Staff reviewer = staff("wangjun", "王军", "reviewer");
        Staff clerk = staff("zhaomin", "赵敏", "clerk");
        editor.comeIn(browser, console);
        browser.open(console + "/notices/templates");
        browser.type("title", "{窗口}暂停办理");
        browser.type("text", "{窗口}今天{时间}暂停办理，请到旁边的窗口。");
        browser.press("提交，等批准");
        assertFalse(browser.offers("批准"), "nobody approves their own");
        browser.press("退出");
        reviewer.comeIn(browser, console);
        browser.open(console + "/notices/templates");
        browser.press("批准");
        looked("notice-templates");
        browser.press("退出");

        clerk.comeIn(browser, console);
        browser.open(console + "/notices/templates");
        browser.press("用它写通知");
        browser.type("blank.窗口", "3号窗口");
        browser.type("blank.时间", "14:00 到 15:00");
        browser.moment("until", inHours(8));
        browser.untilShown("#preview", "3号窗口暂停办理");
        looked("notice-template-write");
        browser.press("马上发到屏上");
        assertTrue(browser.text().contains("请写原因"), "asks for a reason: " + browser.text());
        assertEquals("3号窗口", browser.value("blank.窗口"), "nothing typed is lost");
        browser.type("reason", "系统检修");
        browser.press("马上发到屏上");
        browser.until("已发出");
        assertEquals("3号窗口今天14:00 到 15:00暂停办理，请到旁边的窗口。", published("3号窗口暂停办理").getFirst().body()
                .getFirst().text());
        browser.press("马上从所有屏上撤下");
        browser.type("reason", "修好了");
        browser.press("马上撤下");
        browser.until("已撤下");
        assertEquals(List.of(), published("3号窗口暂停办理"));
        looked("notice-gone");
    }

    @Test
    void aHallToTeachInSaysSoOnEveryPage() throws Exception {
        hall.stop();
        try (Database database = HallDatabase.open(hall.folder())) {
            new HallSettingsStore(database).practise();
        }
        hall.restart();
        console = hall.server().consoleUrl();
        browser.open(console + "/sign-in");
        assertTrue(browser.text().contains("训练大厅"), browser.text());
        staff("lifang", "李芳", "editor").comeIn(browser, console);
        assertTrue(browser.text().contains("训练大厅"), browser.text());
        looked("practice");
    }

    @Test
    void aNoticeThatIsNoEmergencyTakesTwo() throws Exception {
        Staff clerk = staff("zhaomin", "赵敏", "clerk");
        clerk.comeIn(browser, console);
        browser.open(console + "/notices/new");
        browser.type("title", "周五停电");
        browser.press("提交审核");
        assertTrue(browser.text().contains("请写正文"), browser.text());
        browser.type("text", "周五 9:00 至 12:00 停电。");
        browser.type("reason", "想快一点");
        browser.press("应急：不等审核，马上发出");
        browser.press("马上发到屏上");
        assertTrue(browser.text().contains("只有级别是“应急”的通知能不等审核就发"), browser.text());
        browser.press("提交审核");
        assertTrue(browser.text().contains("已提交审核：周五停电"), browser.text());
        assertTrue(browser.text().contains("待审核"));
        assertEquals(List.of(), published("周五停电"));
    }
}
