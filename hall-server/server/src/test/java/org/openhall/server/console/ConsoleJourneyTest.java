package org.openhall.server.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.Row;
import org.openhall.server.Patience;
import org.openhall.server.publishing.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
