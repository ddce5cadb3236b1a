package org.openhall.server.console;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.server.Patience;
import org.openhall.server.TestingDevice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A clerk watches the kiosks and goes to those who call, in a real browser. */
class DevicesJourneyTest extends Journey {

    private TestingDevice first;
    private TestingDevice second;

    @BeforeEach
    void enrol() throws Exception {
        first = hall.enrol("大厅入口一号机");
        second = hall.enrol("咨询台旁二号机");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private void comeIn(String... roles) {
        staff("lifang", "李芳", roles).comeIn(browser, console);
    }

    private void hello(TestingDevice device, long seq, String shows) throws Exception {
        assertEquals(200,
                device.post("/v1/hello", "{\"bootId\":\"b\",\"appVersion\":\"0.1.0\",\"epoch\":1,\"seq\":" + seq
                        + ",\"state\":\"" + shows + "\"}").statusCode());
    }

    private static void call(TestingDevice device, String digit, String place) throws Exception {
        assertEquals(200, device.send("PUT", "/v1/staff-calls/" + digit.repeat(32), "{\"place\":\"" + place + "\"}")
                .statusCode());
    }

    @Test
    void aCallAppearsByItselfAndIsAnswered() throws Exception {
        comeIn("clerk");
        hello(first, hall.server().head().seq(), "FRESH");
        hello(second, hall.server().head().seq(), "FRESH");
        browser.press("设备");
        assertTrue(browser.text().contains("没有人在等，查询机都正常"), browser.text());
        assertTrue(browser.text().contains("2 台开着，共 2 台在用"), browser.text());
        call(first, "1", "办事指南");
        browser.until("001 号 大厅入口一号机 有人要帮忙");
        browser.until("设备 1");
        browser.focus("go-" + "1".repeat(32));
        call(second, "2", "查找");
        browser.until("002 号 咨询台旁二号机");
        assertEquals("go-" + "1".repeat(32), browser.focused(), "the keyboard stays where it was");
        looked("devices-calls");
        browser.press("我去", "button");
        assertTrue(browser.text().contains("李芳 正在过去"), browser.text());
        assertTrue(first.send("PUT", "/v1/staff-calls/" + "1".repeat(32), "{}").body().contains("COMING"));
        picture();
        browser.press("内容");
        assertTrue(browser.text().contains("设备 1"), browser.text());
        browser.press("设备 1");
        browser.press("已处理", ".answered button");
        assertFalse(browser.text().contains("大厅入口一号机 有人要帮忙"), browser.text());
        second.send("DELETE", "/v1/staff-calls/" + "2".repeat(32), "");
        Patience.until("nobody waits any more", () -> !browser.text().contains("有人要帮忙"));
        assertEquals(List.of(), browser.complaints());
    }

    /** As the manual shows it: one waits, to one somebody goes, one kiosk was never heard of. */
    private void picture() throws Exception {
        hall.enrol("三楼休息区三号机").close();
        hall.clock().move(Duration.ofMinutes(4));
        hello(first, hall.server().head().seq(), "FRESH");
        hello(second, hall.server().head().seq(), "FRESH");
        browser.until("等了 4 分钟");
        browser.until("003 号 三楼休息区三号机 登记以后一直没有消息");
        looked("console-devices");
    }

    @Test
    void whatNeedsAPersonStandsAboveAndEachDeviceInItsLine() throws Exception {
        hello(second, hall.server().head().seq(), "FRESH");
        hall.clock().move(Duration.ofHours(2));
        hello(first, 2, "UNVERIFIED");
        comeIn("system");
        browser.press("设备");
        String text = browser.text();
        assertTrue(text.contains("001 号 大厅入口一号机 新内容没通过检查，还显示原来的"), text);
        assertTrue(text.matches("(?s).*002 号 咨询台旁二号机 .*起没有消息.*"), text);
        assertTrue(text.matches("(?s).*差 6 处.*"), text);
        assertTrue(text.contains("最新") && text.contains("开着") && text.contains("0.1.0"), text);
        call(second, "2", "首页");
        browser.until("002 号 咨询台旁二号机 有人要帮忙");
        assertFalse(browser.text().contains("我去"), "who runs the system answers no calls");
        looked("devices-needs");
        hall.clock().move(Duration.ofDays(380));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void anEndedSessionAndALostHallAreSaidSo() throws Exception {
        comeIn("clerk");
        browser.press("设备");
        browser.forget();
        browser.until("登录名");
        comeBack();
        browser.until("全部查询机");
        hall.stop();
        browser.until("和大厅主机断开了");
    }

    private void comeBack() {
        Staff.add(hall.server().staff(), hall.clock(), "wangjun", "王军", "clerk").comeIn(browser, hall.server()
                .consoleUrl());
        browser.press("设备");
    }
}
