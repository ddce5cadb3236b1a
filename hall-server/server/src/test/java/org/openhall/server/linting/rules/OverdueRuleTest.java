package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.contract.json.Json;
import org.openhall.server.importing.judgement.TimeLimits;
import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OverdueRuleTest {

    private static String item(String limit) {
        return "{\"names\": [\"一\"], \"catalogue\": \"c\", \"limit\": " + Json.write(TimeLimits.read(limit)) + "}";
    }

    private static String document(String made, String published) {
        return "{\"imprint\": {\"title\": \"通知\""
                + (published.isEmpty() ? "" : ", \"published\": \"" + published + "\"")
                + "}" + (made.isEmpty() ? "" : ", \"made\": \"" + made + "\"") + ", \"items\": [\"i\"]}";
    }

    private static List<String> said(String today, String limit, String made, String published) {
        return new TestingView(today).live("item", "i", item(limit)).live("document", "d", document(made, published))
                .said(new OverdueRule());
    }

    private static List<String> waiting(String today, String made) {
        return new TestingView(today).live("item", "i", item("20个工作日")).draft("document", "d", document(made, ""))
                .said(new WaitingRule());
    }

    @Test
    void publicLaterThanTheLimitIsSaidOfTheItem() {
        assertEquals(List.of("item/i NOTE  《通知》2026-09-01 成文，应在 2026-09-29 前公开，2026-10-15 才公开：请核实两个日期，下次赶在时限之前"),
                said("2026-11-24", "信息形成之日起20个工作日内", "2026-09-01", "2026-10-15"));
        assertEquals(List.of(), said("2026-11-24", "信息形成之日起20个工作日内", "2026-09-01", "2026-09-29"));
    }

    @Test
    void onlyTheNewestInformationIsJudged() {
        assertEquals(List.of(), new TestingView("2026-11-24").live("item", "i", item("20个工作日"))
                .live("document", "old", document("2026-03-02", "2026-06-30"))
                .live("document", "new", document("2026-09-01", "2026-09-02")).said(new OverdueRule()));
    }

    @Test
    void daysThatAreNotKnownLeaveItOpen() {
        assertEquals(List.of("item/i NOTE  最近公开的《通知》没有写成文日期，不能判断是否按时公开：请补上成文日期"), said("2026-11-24", "20个工作日", "",
                "2026-10-15"));
        assertEquals(List.of("item/i NOTE  《通知》没有写发布日期，不能判断是否在 2026-09-29 前公开过：请补上发布日期"), said("2026-11-24",
                "20个工作日", "2026-09-01", ""));
        assertEquals(List.of("item/i NOTE  没有 2019 年的放假安排，算不出《通知》该在哪天前公开，不能判断是否超期：请自己核对"), said("2026-11-24",
                "20个工作日", "2019-09-01", "2019-10-20"));
        assertEquals(List.of(), said("2026-11-24", "20个工作日", "2019-09-01", "2019-09-21"), "20 days are in time anyway");
    }

    @Test
    void limitsThatNobodyCanReckonAreSaidToBeOpen() {
        assertEquals(List.of("item/i NOTE limit.wording 公开时限从“分配结果确定后”算起，大厅里没有记那一天，不判断是否超期：请自己核对"), said("2026-11-24",
                "分配结果确定后20个工作日内", "2026-01-05", "2026-10-15"));
        assertEquals(List.of("item/i NOTE limit.wording 从“提前一周发通知邀请”读不出确切的日子，不判断是否超期：请自己核对"), said("2026-11-24",
                "提前一周发通知邀请", "2026-01-05", "2026-10-15"));
        assertEquals(List.of(), said("2026-11-24", "及时公开", "2019-01-05", "2019-10-15"), "kept up to date");
    }

    @Test
    void onceAYear() {
        String limit = "每年1月31日前";
        assertEquals(List.of(), said("2026-11-24", limit, "", "2026-01-20"));
        assertEquals(List.of("item/i SHOULD  公开时限是“每年1月31日前”，应在 2026-01-31 前公开的还没有，最近一次是 2025-01-20 的《通知》：请补上并公开"),
                said(
                        "2026-02-01", limit, "", "2025-01-20"));
        assertEquals(List.of(), said("2026-01-31", limit, "", "2025-01-20"), "the day itself is in time");
        assertEquals(List.of("item/i NOTE  公开时限是“每年1月31日前”，最近一次是 2025-12-20 的《通知》，看不出是不是 2026 年的：请自己核对"), said(
                "2026-02-01", limit, "", "2025-12-20"));
    }

    @Test
    void onceInHalfAYear() {
        String limit = "半年至少更新1次";
        assertEquals(List.of(), said("2026-11-24", limit, "", "2026-05-24"));
        assertEquals(List.of("item/i NOTE  公开时限是“半年至少更新1次”，最近一次是 2026-05-23 的《通知》，到今天已满 6 个月：这一期请尽快更新"),
                said("2026-11-24",
                        limit, "", "2026-05-23"));
        assertEquals(List.of("item/i SHOULD  公开时限是“半年至少更新1次”，最近一次是 2025-12-31 的《通知》，已经超期：请更新；更新过的，请改发布日期"), said(
                "2026-11-24", limit, "", "2025-12-31"));
    }

    @Test
    void whatWaitsPastItsLimitIsSaidOfTheDraft() {
        assertEquals(List.of("document/d SHOULD  2026-09-01 成文，应在 2026-09-29 前公开（20个工作日），现在还没有公开：请尽快审核公开"),
                waiting("2026-11-24",
                        "2026-09-01"));
        assertEquals(List.of(), waiting("2026-09-29", "2026-09-01"));
        assertEquals(List.of("document/d NOTE made 没有写成文日期，算不出该在哪天前公开（20个工作日）：请补上"), waiting("2026-09-29", ""));
        assertEquals(List.of("document/d NOTE  2026-12-20 成文，还没有公开；没有 2027 年的放假安排，算不出该在哪天前公开，不能判断是否超期：请尽快审核公开"),
                waiting(
                        "2027-02-01", "2026-12-20"));
    }
}
