package org.openhall.server.console.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.console.staff.GrantWords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the auditor reads instead of signs. */
class AuditWordsTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private final AuditWords words = new AuditWords(Map.of("id-1", "lifang"), new GrantWords(Map.of("o1", "示例街道")),
            ZoneOffset.UTC);

    private static AuditRow row(Act act, String object, String detail) {
        return new AuditRow(1, Instant.EPOCH, "id-1", act.name(), object, detail, "", "");
    }

    private String detail(Act act, String detail) {
        return words.detail(row(act, "notice/n1", detail));
    }

    @Test
    void saysInWordsWhatWasDone() {
        assertEquals("编辑（示例街道）、审核（全大厅）", detail(Act.GRANTS_CHANGED, "editor@office:o1 reviewer@hall"));
        assertEquals("没有角色", detail(Act.ACCOUNT_ADDED, ""));
        assertEquals("第 3 稿，指纹 01234567", detail(Act.SAVED, "3 " + DIGEST));
        assertEquals("指纹 01234567", detail(Act.PUBLISHED, "0 " + DIGEST));
        assertEquals("第 4 稿", detail(Act.WITHDRAWN, "4 " + DIGEST));
        assertEquals("", detail(Act.WITHDRAWN, "0 " + DIGEST));
        assertEquals("第 3 稿，定于 1970年1月1日 00:00", detail(Act.SCHEDULED, "3 1970-01-01T00:00:00Z"));
        assertEquals("按模板发的通知", detail(Act.SENT_ALONE, "TEMPLATE"));
        assertEquals("认为不妥", detail(Act.LOOKED_AFTER, "7 WRONG"));
        assertEquals("批准", detail(Act.TEMPLATE_MOVED, "APPROVED"));
        assertEquals("用 1970年1月1日 00:00 的备份，其中操作记录 12 条", detail(Act.RESTORED,
                "backup of 1970-01-01T00:00:00Z with 12 rows"));
        AuditRow many = row(Act.PUBLISHED, "+4000 -2", "4002 " + DIGEST);
        assertEquals("公开 4000 条，撤下 2 条：共 4002 条，编号的指纹 01234567", words.object(many) + "：" + words.detail(many));
    }

    @Test
    void whatNobodyKnowsStandsAsItIs() {
        for (String odd : Arrays.asList("", "x", "3 x", "9".repeat(40) + " 2026Z", "1 9999999Z", "editor@ @", "a/b"))
            for (Act act : Act.values())
                assertTrue(words.detail(row(act, odd, odd)).length() <= odd.length() + 12, act + " " + odd);
        AuditRow strange = new AuditRow(1, Instant.EPOCH, "someone", "LATER", "+x", "y", "", "");
        assertEquals("someone +x y", words.who(strange) + " " + words.object(strange) + " " + words.detail(strange));
    }
}
