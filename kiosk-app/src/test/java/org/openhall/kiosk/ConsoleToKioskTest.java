package org.openhall.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Office;
import org.openhall.contract.json.Json;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.sync.KioskSync;
import org.openhall.kiosk.sync.TestingHall;
import org.openhall.server.Patience;
import org.openhall.server.TestingClock;
import org.openhall.server.console.Browser;
import org.openhall.server.console.Staff;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * From the office to the hall: two people in a real browser bring a table as a county published it to the screen of a kiosk
 * that is running all the while.
 */
class ConsoleToKioskTest {

    /** Rows of 盖州市's catalogue of social assistance, 2022; one column is headed as nobody else heads it. */
    private static final String TABLE = """
            社会救助领域基层政务公开标准目录,,,,,,,,,,,,
            序号,一级事项,二级事项,公开内容(要素),公开依据,多久之内公开,公开主体,公开渠道和载体,全社会,特定群众,主动,依申请公开,县级
            1,综合业务,政策法规文件,《社会救助暂行办法》各地配套政策法规文件,《信息公开条例》及相关规定,制定或获取信息之日起10个工作日内,盖州市民政局,■政府网站,√,,√,,√
            2,监督检查,社会救助信访通讯地址,社会救助投诉举报电话,《信息公开条例》及相关规定,制定或获取信息之日起10个工作日内,盖州市民政局,■政府网站,√,,√,,√
            """;
    private static final String OFFICE = "盖州市民政局";

    @TempDir
    private Path home;
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));

    @Test
    void aTableHandedInAtTheOfficeStandsOnARunningKiosk() throws Exception {
        try (TestingHall hall = new TestingHall(home.resolve("hall"), clock);
                KioskSync sync = KioskSync.open(home.resolve("kiosk"), clock);
                ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
                Browser browser = new Browser(home.resolve("pictures"))) {
            Imprint office = Json.read("{\"title\":\"" + OFFICE + "\"}", Imprint.class);
            hall.publish(List.of(Release.put("mzj", Json.read("{}", Office.class).withImprint(office)),
                    Release.put("19", new Domain("社会救助", List.of(), "", 19, true)),
                    Release.put("hall", Json.read("{\"name\":\"测试大厅\"}", HallProfile.class))));
            new Enrolment(sync.identityStore(), clock, KioskMain.VERSION)
                    .enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"), "0".repeat(64));
            RunningKiosk kiosk = new RunningKiosk(new HallContent(home.resolve("kiosk"), sync), work);
            try {
                kiosk.start();
                Patience.until("the kiosk has the hall's content", kiosk::fresh);
                kiosk.open(new Route.Shelf(Filter.of(Kind.ITEM)));
                Patience.until("the list stands there, empty", () -> kiosk.look().contains("没有"));
                written(hall, browser);
                long began = System.nanoTime();
                released(hall, browser);
                long asked = System.nanoTime();
                Patience.until("the kiosk shows the item: " + kiosk.look(), () -> kiosk.look().contains("政策法规文件"));
                System.getLogger("e2e").log(System.Logger.Level.INFO, "on the kiosk's screen " + Duration.ofNanos(System
                        .nanoTime() - asked).toMillis() + " ms after the page said so (the page took " + Duration
                                .ofNanos(asked - began).toMillis()
                        + " ms)");
            } finally {
                kiosk.close();
            }
        }
    }

    /** An editor hands the table in, says what the strange column is, and submits the drafts. */
    private void written(TestingHall hall, Browser browser) throws Exception {
        Staff.add(hall.server().staff(), clock, "lifang", "李芳", "editor").comeIn(browser, hall.server().consoleUrl());
        browser.press("导入");
        browser.attach("files", Files.writeString(home.resolve("社会救助.csv"), TABLE));
        browser.choose("source", OFFICE);
        browser.press("上传，看看结果");
        browser.until("的列");
        assertTrue(browser.text().contains("没有公开时限"), browser.text());
        browser.choose("column.多久之内公开", "公开时限");
        browser.press("按这样再读一遍");
        browser.until("条新的，会成为草稿");
        assertFalse(browser.text().contains("没有公开时限"), browser.text());
        browser.press("留成草稿");
        browser.tickAll();
        browser.press("提交审核");
        browser.press("确定提交审核");
        browser.press("退出");
        Staff.add(hall.server().staff(), clock, "wangjun", "王军", "reviewer", "publisher").comeIn(browser, hall.server()
                .consoleUrl());
        browser.press("审核");
        browser.tickAll();
        browser.press("审核", "button");
        browser.press("全部通过审核");
        browser.open(hall.server().consoleUrl() + "/review?state=APPROVED");
        browser.tickAll();
        browser.press("公开");
    }

    private static void released(TestingHall hall, Browser browser) {
        assertTrue(hall.server().feed().live(Kind.ITEM.code()).isEmpty());
        browser.press("确定公开");
        assertTrue(browser.text().contains("3 条做好了"), browser.text());
    }
}
