package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** References that lead nowhere, policies that nobody explains. */
class HallRulesTest {

    private static final String OFFICE = "{\"imprint\": {\"title\": \"民政局\"}}";

    private static String policy(String office, String published) {
        return "{\"imprint\": {\"title\": \"办法\", \"publisher\": \"" + office + "\", \"published\": \"" + published
                + "\"}}";
    }

    @Test
    void namesOfNothing() {
        TestingView view = new TestingView("2026-11-24").live("item", "i1", "{\"names\": [\"一\"]}")
                .draft("item", "i2", "{\"names\": [\"二\"]}")
                .live("document", "d1", "{\"items\": [\"i1\", \"i2\", \"i3\"]}");
        assertEquals(List.of("document/d1 SHOULD items 指向的“item/i3”不在大厅里，点不开：请改正编号，或者把它也录入"), view.said(
                new ReferenceRule()));
    }

    @Test
    void aPolicyIsExplainedWithinThreeWorkingDays() {
        TestingView view = new TestingView("2026-10-13").live("office", "o1", OFFICE)
                .live("policy", "late", policy("o1", "2026-09-29")).live("policy", "young", policy("o1", "2026-10-09"))
                .live("policy", "others", policy("", "2026-09-29"))
                .live("policy", "explained", policy("o1", "2026-09-29"))
                .live("interpretation", "e1", "{\"policy\": \"explained\"}");
        assertEquals(List.of("policy/late SHOULD  2026-09-29 公开，应在 2026-10-09 前配政策解读（三个工作日内），现在还没有：请写好政策解读并公开"), view
                .said(new InterpretationRule()));
    }

    @Test
    void aYearWithoutItsNoticeIsNotJudged() {
        List<String> said = new TestingView("2027-01-20").live("office", "o1", OFFICE)
                .live("policy", "p", policy("o1", "2026-12-30")).said(new InterpretationRule());
        assertTrue(said.size() == 1 && said.getFirst().startsWith("policy/p NOTE") && said.getFirst().contains(
                "没有 2027 年的放假安排"), said.toString());
    }
}
