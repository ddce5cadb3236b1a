package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.content.HallProfile;
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

/** A citizen at a running kiosk calls staff; a clerk in a real browser answers. */
class StaffCallTest {

    private static final Duration LOOK = Duration.ofSeconds(3);

    @TempDir
    private Path home;
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private TestingHall hall;
    private KioskSync sync;
    private RunningKiosk kiosk;

    @BeforeEach
    void open() throws Exception {
        hall = new TestingHall(home.resolve("hall"), clock);
        hall.publish(List.of(Release.put("hall", Json.read("""
                {"name":"测试大厅","counterPhone":"0477-0000001"}""", HallProfile.class))));
        sync = KioskSync.open(home.resolve("kiosk"), clock);
        new Enrolment(sync.identityStore(), clock, KioskMain.VERSION)
                .enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"), "0".repeat(64));
        kiosk = new RunningKiosk(new HallContent(home.resolve("kiosk"), sync), work);
        kiosk.start();
        Patience.until("the kiosk has the hall's content", kiosk::fresh);
    }

    @AfterEach
    void close() {
        kiosk.close();
        work.close();
        sync.close();
        hall.close();
    }

    private void callStaff() {
        kiosk.press("叫人帮忙");
        kiosk.press("叫工作人员过来");
    }

    /** The kiosk looks again every few seconds, by timers that are turned here. */
    private void untilShown(String words) throws Exception {
        Patience.until("the kiosk says " + words + ": " + kiosk.look(), () -> {
            kiosk.pass(LOOK);
            return kiosk.look().contains(words);
        });
    }

    private Browser clerk() throws Exception {
        Browser browser = new Browser(home.resolve("pictures"));
        Staff.add(hall.server().staff(), clock, "lifang", "李芳", "clerk").comeIn(browser, hall.server().consoleUrl());
        browser.press("设备");
        return browser;
    }

    /** The kiosk's timers stand still here: the hall's hints alone bring the answers. */
    @Test
    void theClerksAnswerStandsOnTheKioskAtOnce() throws Exception {
        try (Browser browser = clerk()) {
            kiosk.open(new Route.Domains());
            callStaff();
            browser.until("001 号 一号机 有人要帮忙");
            assertTrue(browser.text().contains("在看“政府信息”"), browser.text());
            browser.press("我去");
            Patience.until("the answer", () -> kiosk.look().contains("工作人员正在过来"));
            assertFalse(kiosk.look().contains("李芳"), "no name on a public screen");
            browser.press("已处理");
            Patience.until("the sheet goes", () -> !kiosk.look().contains("工作人员正在过来"));
        }
    }

    @Test
    void anOpenCallOutlivesAServerThatDies() throws Exception {
        try (Browser browser = clerk()) {
            callStaff();
            Patience.until("the hall knows", () -> kiosk.look().contains("已通知工作人员"));
            hall.stop();
            kiosk.pass(LOOK);
            hall.restart();
            browser.open(hall.server().consoleUrl() + "/devices");
            browser.press("我去");
            untilShown("工作人员正在过来");
        }
    }

    @Test
    void aHallThatIsAwayIsReplacedByThePlainWordsAndCalledOn() throws Exception {
        hall.stop();
        callStaff();
        Patience.until("what to do instead", () -> {
            kiosk.pass(LOOK);
            return kiosk.look().contains("0477-0000001");
        });
        hall.restart();
        untilShown("已通知工作人员");
    }

    @Test
    void theIdleWipeClearsWhatIsBehindAndLeavesTheCall() throws Exception {
        kiosk.open(new Route.Domains());
        callStaff();
        Patience.until("the hall knows", () -> kiosk.look().contains("已通知工作人员"));
        kiosk.pass(Duration.ofSeconds(60));
        assertTrue(kiosk.look().contains("还在吗？"), kiosk.look());
        kiosk.pass(Duration.ofSeconds(21));
        String after = kiosk.look();
        assertFalse(after.contains("还在吗？") || after.contains("DomainsView"), after);
        assertTrue(after.contains("已通知工作人员"), after);
        kiosk.press("不用了");
        assertFalse(kiosk.look().contains("已通知工作人员"), kiosk.look());
    }
}
