package org.openhall.server.console;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.Patience;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.Editor;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Publisher;
import org.openhall.server.publishing.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two people, a real browser, a real hall: what one writes and the other passes is vouched for to the kiosks. */
class ConsoleJourneyTest extends Journey {

    private Optional<Notice> published(String id) {
        return hall.server().feed().live(Kind.NOTICE.code()).stream().filter(row -> row.id().equals(id))
                .map((Row row) -> (Notice) Records.of(row).orElseThrow()).findFirst();
    }

    @Test
    void twoPeopleBringAChangeToTheKiosks() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        Staff publisher = staff("wangjun", "王军", "reviewer", "publisher");
        browser.open(console + "/setup/" + editor.link());
        looked("setup");
        editor.comeIn(browser, console);
        looked("list");
        assertTrue(browser.text().contains("通知 3"));
        browser.type("q", "通知 3");
        browser.press("查找");
        browser.press("通知 3");
        looked("edit");
        browser.type("imprint.title", "停电通知");
        browser.type("body.0.text", "周五 9:00 至 12:00 停电。<script>alert(1)</script>");
        browser.press("保存并提交审核");
        assertTrue(browser.text().contains("已提交审核"));
        browser.open(console + "/review/notice/notice-3");
        assertTrue(browser.text().contains("这份稿您经手过"));
        browser.press("退出");

        publisher.comeIn(browser, console);
        browser.press("审核");
        looked("review-list");
        browser.press("通知 3");
        looked("review");
        long before = hall.server().status().seq();
        browser.press("通过审核");
        assertTrue(browser.text().contains("审核通过"));
        browser.open(console + "/review/notice/notice-3");
        browser.press("公开");
        assertTrue(browser.text().contains("已公开"));

        Patience.until("the head vouches for it", () -> hall.server().status().seq() > before);
        Notice notice = published("notice-3").orElseThrow();
        assertEquals("停电通知", notice.imprint().title());
        assertTrue(notice.body().getFirst().text().contains("<script>"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatIsTypedOutlivesTheSession() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        browser.type("imprint.title", "写了很久的标题");
        hall.clock().move(Duration.ofMinutes(20));
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("刚才填写的内容还在"), browser.text());
        looked("signin-again");
        editor.signIn(browser);
        looked("resume");
        assertEquals(console + "/content/notice/notice-1", browser.leads("不提交了，回到页面"));
        browser.press("继续提交");
        assertTrue(browser.text().contains("已保存为草稿"), browser.text());
        assertEquals("写了很久的标题", browser.value("imprint.title"));
    }

    @Test
    void twoEditorsOfOneRecordSeeEachOther() throws Exception {
        Staff li = staff("lifang", "李芳", "editor");
        Staff zhao = staff("zhaomin", "赵敏", "editor");
        li.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        try (Browser other = another()) {
            zhao.comeIn(other, console);
            other.open(console + "/content/notice/notice-1");
            other.type("imprint.title", "赵敏的标题");
            other.type("imprint.portal", "https://example.cn/zhao");
            other.press("只保存草稿");
        }
        browser.type("imprint.title", "李芳的标题");
        browser.type("body.0.text", "李芳的正文");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("别人刚刚也改了") && browser.text().contains("赵敏的标题"), browser.text());
        assertFalse(browser.text().contains("李芳的正文"), "what only one of them changed is nobody's choice");
        looked("stale");
        browser.press("按选的保存");
        assertEquals("李芳的标题", browser.value("imprint.title"));
        assertEquals("李芳的正文", browser.value("body.0.text"));
        assertEquals("https://example.cn/zhao", browser.value("imprint.portal"), "the other's change is still there");
        assertTrue(browser.text().contains("赵敏 保存"), "and it is known that there was another");
    }

    @Test
    void twoEditorsOfDifferentFieldsAreMergedAndToldSo() throws Exception {
        Staff li = staff("lifang", "李芳", "editor");
        Staff zhao = staff("zhaomin", "赵敏", "editor");
        li.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        try (Browser other = another()) {
            zhao.comeIn(other, console);
            other.open(console + "/content/notice/notice-1");
            other.type("imprint.title", "赵敏的标题");
            other.press("只保存草稿");
        }
        browser.type("body.0.text", "李芳的正文");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("别人刚才改的也在里面：标题"), browser.text());
        assertEquals("赵敏的标题", browser.value("imprint.title"));
        assertEquals("李芳的正文", browser.value("body.0.text"));
    }

    @Test
    void oneButtonPassesAndPublishesAndAnotherSendsBackWhatWasPassed() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        for (int no : new int[]{1, 2}) {
            browser.open(console + "/content/notice/notice-" + no);
            browser.type("imprint.title", "改过的 " + no);
            browser.press("保存并提交审核");
        }
        browser.press("退出");
        staff("wangjun", "王军", "reviewer", "publisher").comeIn(browser, console);
        browser.open(console + "/review");
        browser.press("通知 1");
        assertTrue(browser.address().contains("/review/notice/notice-1"), "a row leads to where it is decided");
        browser.press("通过并公开");
        assertTrue(browser.text().contains("已公开"), browser.text());
        assertEquals("改过的 1", published("notice-1").orElseThrow().imprint().title());
        browser.press("通知 2");
        browser.press("通过审核");
        browser.open(console + "/review/notice/notice-2");
        browser.press("发现问题，退回修改");
        browser.type("note", "日期不对");
        browser.press("退回修改");
        assertTrue(browser.text().contains("已退回修改"), browser.text());
        assertEquals("通知 2", published("notice-2").orElseThrow().imprint().title());
        browser.open(console + "/content/notice/notice-1");
        browser.press("公开过的各版");
        assertTrue(browser.text().contains("第 2 版") && browser.text().contains("第 1 版") && browser.text().contains(
                "王军 公开"), browser.text());
        looked("versions");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void pagesThatSayNoAreFitForEverybodyToo() throws Exception {
        browser.open(console + "/setup/used-long-ago");
        looked("dead-link");
        staff("lifang", "李芳", "editor").comeIn(browser, console);
        browser.open(console + "/nothing");
        looked("no-page");
        browser.open(console + "/staff");
        looked("not-allowed");
        browser.open(console + "/content");
        browser.choose("domain", "社会救助");
        browser.press("查找");
        assertTrue(browser.text().contains("没有这样的内容"), browser.text());
        browser.open(console + "/content");
        browser.tickAll();
        browser.press("提交撤下申请");
        looked("bulk-withdraw");
    }

    @Test
    void aNewRecordIsWrittenReturnedAndThrownAway() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/new/guide");
        looked("new-guide");
        browser.press("保存并提交审核");
        assertTrue(browser.text().contains("请写标题") && browser.text().contains("请写公开主体"), browser.text());
        browser.keys(Keys.TAB, Keys.ENTER);
        assertEquals("f-imprint-title", browser.focused(), "what is wrong is read first and leads to its field");
        looked("new-guide-faults");
        browser.type("imprint.title", "高龄津贴");
        browser.type("imprint.publisherName", "示例街道办事处");
        browser.type("promisedLimit.wording", "自受理之日起10个工作日内");
        browser.type("materials.0.name", "身份证");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("已保存为草稿"), browser.text());
        assertEquals("身份证", browser.value("materials.0.name"));
        browser.press("丢弃草稿");
        browser.press("确定丢弃");
        assertTrue(browser.text().contains("草稿已丢弃"), browser.text());
        browser.type("q", "高龄津贴");
        browser.press("查找");
        assertTrue(browser.text().contains("没有这样的内容"));
        looked("list-empty");
    }

    @Test
    void aPictureIsPutToANoticeAndReviewedWithIt() throws Exception {
        Path picture = folder.resolve("停车指引.png");
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        browser.attach("file", picture);
        browser.press("上传");
        assertTrue(browser.text().contains("已放进草稿：停车指引.png"), browser.text());
        looked("edit-with-file");
        browser.press("不改了，提交审核");
        browser.press("退出");
        staff("wangjun", "王军", "reviewer").comeIn(browser, console);
        browser.open(console + "/review/notice/notice-1");
        assertTrue(browser.text().contains("停车指引.png") && browser.text().contains("新增"), browser.text());
        looked("review-with-file");
        browser.open(browser.leads("停车指引.png"));
        assertTrue(browser.text().contains("第 1 页，共 1 页"), browser.text());
        looked("file");
        browser.open(console + "/content/notice/notice-1");
        assertFalse(browser.text().contains("上传"), "a reviewer puts nothing in");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void anApprovedDraftGoesOutWhenItsTimeHasCome() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-2");
        browser.type("imprint.title", "元旦放假通知");
        browser.press("保存并提交审核");
        browser.press("退出");
        staff("wangjun", "王军", "reviewer", "publisher").comeIn(browser, console);
        browser.open(console + "/review/notice/notice-2");
        browser.press("通过审核");
        browser.open(console + "/review/notice/notice-2");
        looked("review-approved");
        browser.moment("at", "2040-01-01T00:00");
        browser.press("定时");
        assertTrue(browser.text().contains("已定于 2040年1月1日 00:00 公开"), browser.text());
        browser.open(console + "/review?state=APPROVED");
        assertTrue(browser.text().contains("定于 2040年1月1日 00:00"), browser.text());
        looked("list-scheduled");
        browser.open(console + "/review/notice/notice-2");
        assertTrue(browser.text().contains("王军 定的"), browser.text());
        assertEquals("通知 2", published("notice-2").orElseThrow().imprint().title());
        hall.clock().move(Duration.between(hall.clock().instant(), Instant.parse("2040-01-01T00:00:00Z")));
        Patience.until("it went out by itself", () -> published("notice-2").orElseThrow().imprint().title().equals(
                "元旦放假通知"));
    }

    @Test
    void twoAdminsMakeAnEditor() throws Exception {
        Staff system = staff("admin", "周系统", "system");
        Staff security = staff("safe", "吴安全", "security");
        system.comeIn(browser, console);
        browser.open(console + "/staff");
        browser.type("person", "李芳");
        browser.type("login", "lifang");
        browser.press("建账号，生成设置链接");
        assertTrue(browser.text().contains("李芳 的设置链接") && browser.text().contains("/setup/"), browser.text());
        looked("staff");
        assertFalse(browser.text().contains("加角色"));
        browser.forget(); // gone from the desk without signing out
        security.comeIn(browser, console);
        browser.press("结束 1 处登录");
        looked("staff-asks");
        browser.press("确定结束登录");
        assertTrue(browser.text().contains("周系统 的登录已全部结束"), browser.text());
        assertFalse(browser.offers("确定结束登录"));
        assertFalse(browser.text().contains("新增人员") || browser.text().contains("停用"), browser.text());
        browser.openLast("加角色");
        browser.choose("role", "编辑");
        browser.press("加上");
        assertTrue(browser.text().contains("加上角色"), browser.text());
        looked("staff-roles");
        browser.press("吴安全 · 安全管理员");
        assertTrue(browser.text().contains("安全管理员（全大厅）"));
        looked("me");
    }

    @Test
    void anAuditorReadsWhatHappenedAndNothingElse() throws Exception {
        Staff auditor = staff("shenji", "钱审计", "auditor");
        auditor.comeIn(browser, console);
        assertTrue(browser.text().contains("从头到尾前后相连"), browser.text());
        assertTrue(browser.text().contains("设置账号") && browser.text().contains("登录"), browser.text());
        assertFalse(browser.text().contains("钱审计 登录"), "ids and logins, no names");
        hall.server().staff().add("lifang", "李芳", List.of(Grant.of("reviewer").orElseThrow()), "test");
        try (var database = HallDatabase.open(hall.folder())) {
            new EditingDesk(new EditingStore(database),
                    new Publisher(new DraftStore(database), new FeedStore(database)),
                    hall.clock()).save(new RowKey("notice", "notice-1"), Optional.of(TestingHall.notice("停电")), 0, "改",
                            new Editor("test", "王军"));
            AuditStore audit = new AuditStore(database);
            audit.append(hall.clock().instant(),
                    new Entry("hall publish", Act.PUBLISHED, "+4000 -2", "4002 " + "0".repeat(
                            64)));
            audit.append(hall.clock().instant(), new Entry("test", Act.SENT_ALONE, "notice/notice-1", "EMERGENCY"));
        }
        browser.open(console + "/audit");
        assertTrue(browser.text().contains("审核（全大厅）") && browser.text().contains("应急通知") && browser.text().contains(
                "第 1 稿，指纹") && browser.text().contains("公开 4000 条，撤下 2 条"), browser.text());
        looked("audit");
        browser.press("通知公告 通知 1");
        assertTrue(browser.text().contains("只看“通知公告 通知 1”的经过") && browser.text().contains("保存"), browser.text());
        assertFalse(browser.text().contains("建账号 shenji"), browser.text());
        browser.press("看全部");
        browser.type("who", "lifang");
        browser.choose("act", "建账号");
        browser.press("筛选");
        assertTrue(browser.text().contains("审核（全大厅）"), browser.text());
        assertFalse(browser.text().contains("审计员（全大厅）"), browser.text());
        looked("audit-filtered");
        browser.open(console + "/audit?from=2001-01-01&to=2001-01-02");
        assertTrue(browser.text().contains("没有这样的记录"), browser.text());
        looked("audit-empty");
        for (String odd : List.of("from=x&to=9999999-01-01", "who=%27%22%3Cscript%3E&act=NO&object=notice%2F..%2F.."))
            browser.open(console + "/audit?" + odd);
        browser.open(console + "/content");
        assertTrue(browser.text().contains("您没有这项权限"));
    }
}
