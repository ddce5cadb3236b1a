package org.openhall.server.console;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.RowKey;
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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Those who give rights and those who look after them, in a real browser; and pages that say no. */
class StaffJourneyTest extends Journey {
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
