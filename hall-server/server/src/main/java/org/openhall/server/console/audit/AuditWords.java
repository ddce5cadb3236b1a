package org.openhall.server.console.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openhall.server.accounts.Grant;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.backup.Sizes;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.staff.GrantWords;
import org.openhall.server.notices.Basis;
import org.openhall.server.notices.Template;

/**
 * What the short signs in the audit's rows mean. What no version of the program wrote stands as it is.
 *
 * @param logins of accounts by id
 * @param grants what roles are called
 * @param zone of the hall
 */
record AuditWords(Map<String, String> logins, GrantWords grants, ZoneId zone) {

    private static final Pattern EDIT = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern MANY = Pattern.compile("\\+(\\d+) -(\\d+)");
    private static final Pattern TIMED = Pattern.compile("(\\d{1,18}) (\\S+Z)");
    private static final Pattern BACKUP = Pattern.compile("backup of (\\S+Z) with (\\d+) rows");

    static Optional<Act> act(AuditRow row) {
        return Arrays.stream(Act.values()).filter(act -> act.name().equals(row.act())).findFirst();
    }

    String who(AuditRow row) {
        return switch (row.actor()) {
            case "-" -> "没有这个账号";
            case "device" -> "设备";
            default -> logins.getOrDefault(row.actor(), row.actor());
        };
    }

    String object(AuditRow row) {
        Matcher many = MANY.matcher(row.object());
        if (many.matches()) return "公开 " + many.group(1) + " 条，撤下 " + many.group(2) + " 条";
        if (row.object().startsWith("epoch ")) return "第 " + row.object().substring(6) + " 代";
        return logins.getOrDefault(row.object(), row.object());
    }

    String detail(AuditRow row) {
        String words = row.detail();
        return act(row).map(act -> switch (act) {
            case ACCOUNT_ADDED, GRANTS_CHANGED -> roles(words);
            case SAVED, SUBMITTED, APPROVED, RETURNED, PUBLISHED, WITHDRAWN, DROPPED -> edit(act, row);
            case SCHEDULED -> timed(words);
            case FILES_TAKEN -> words + " 个文件";
            case IMPORTED -> "留下 " + words + " 份草稿";
            case SENT_ALONE -> Arrays.stream(Basis.values()).filter(one -> one.name().equals(words)).map(Basis::words)
                    .findFirst().orElse(words);
            case LOOKED_AFTER -> words.endsWith(" FINE") ? "认可" : words.endsWith(" WRONG") ? "认为不妥" : words;
            case TEMPLATE_MOVED -> template(words);
            case DEVICE_INVITED -> "机型 " + words;
            case DEVICE_ENROLLED -> "编号 " + words;
            case BACKED_UP -> words.matches("\\d{1,18}") ? Sizes.words(Long.parseLong(words)) : words;
            case BACKUP_SET -> backups(words);
            case ADDRESS_CHANGED -> "改成 " + words;
            case RESTORED -> restored(words);
            case SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, SESSIONS_ENDED, LINK_GIVEN, ACCOUNT_SET, ACCOUNT_DISABLED,
                    ACCOUNT_ENABLED, STAFF_CALL_ANSWERED, STAFF_CALL_CLOSED, UNSCHEDULED, DEVICE_REVOKED,
                    FILES_DROPPED ->
                words;
        }).orElse(words);
    }

    private String roles(String words) {
        return words.isEmpty()
                ? "没有角色"
                : Arrays.stream(words.split(" ")).map(word -> Grant.of(word).map(grants::of)
                        .orElse(word)).collect(Collectors.joining("、"));
    }

    private static String edit(Act act, AuditRow row) {
        Matcher edit = EDIT.matcher(row.detail());
        if (!edit.matches()) return row.detail();
        String digest = "指纹 " + edit.group(2).substring(0, 8);
        if (MANY.matcher(row.object()).matches()) return "共 " + edit.group(1) + " 条，编号的" + digest;
        String number = edit.group(1).equals("0") ? "" : "第 " + edit.group(1) + " 稿";
        if (act == Act.WITHDRAWN) return number;
        return number.isEmpty() ? digest : number + "，" + digest;
    }

    private String timed(String words) {
        Matcher timed = TIMED.matcher(words);
        return timed.matches() ? "第 " + timed.group(1) + " 稿，定于 " + moment(timed.group(2)) : words;
    }

    private String restored(String words) {
        Matcher backup = BACKUP.matcher(words);
        return backup.matches()
                ? "用 " + moment(backup.group(1)) + " 的备份，其中操作记录 " + backup.group(2) + " 条"
                : words;
    }

    private static String backups(String words) {
        return switch (words) {
            case "key" -> "做了恢复钥匙";
            case "other key" -> "换了恢复钥匙";
            case "second disk" -> "设了第二块盘";
            case "no second disk" -> "不再用第二块盘";
            default -> words;
        };
    }

    private String moment(String words) {
        try {
            return When.words(Instant.parse(words), zone);
        } catch (DateTimeException e) {
            return words;
        }
    }

    private static String template(String words) {
        return Arrays.stream(Template.State.values()).filter(state -> state.name().equals(words))
                .map(state -> switch (state) {
                    case PROPOSED -> "提交";
                    case APPROVED -> "批准";
                    case RETIRED -> "停用";
                }).findFirst().orElse(words);
    }
}
