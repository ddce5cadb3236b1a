package org.openhall.server.accounts;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a person is in the hall. Those who run the system, those who grant rights and those who audit are three (三员,
 * GB/T 22239), and none of them writes content.
 */
public enum Role {
    /** 窗口人员. */
    CLERK("clerk", "窗口人员"),
    /** 编辑. */
    EDITOR("editor", "编辑"),
    /** 审核. */
    REVIEWER("reviewer", "审核"),
    /** 发布. */
    PUBLISHER("publisher", "发布"),
    /** 依申请公开. */
    DISCLOSURE_OFFICER("disclosure", "依申请公开"),
    /** 系统管理员. */
    SYSTEM_ADMIN("system", "系统管理员"),
    /** 安全管理员. */
    SECURITY_ADMIN("security", "安全管理员"),
    /** 审计员. */
    AUDITOR("auditor", "审计员");

    private final String code;
    private final String words;

    Role(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its word in the database and on the command line. */
    public String code() {
        return code;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** What it allows. */
    public Set<Permission> permissions() {
        return switch (this) {
            case CLERK -> Set.of(Permission.CONTENT_READ, Permission.NOTICE_WRITE, Permission.DEVICE_READ,
                    Permission.STAFF_CALL_ANSWER);
            case EDITOR -> Set.of(Permission.CONTENT_READ, Permission.CONTENT_EDIT, Permission.NOTICE_WRITE);
            case REVIEWER -> Set.of(Permission.CONTENT_READ, Permission.CONTENT_REVIEW);
            case PUBLISHER -> Set.of(Permission.CONTENT_READ, Permission.CONTENT_PUBLISH, Permission.NOTICE_WRITE);
            case DISCLOSURE_OFFICER -> Set.of(Permission.CONTENT_READ);
            case SYSTEM_ADMIN -> Set.of(Permission.ACCOUNT_READ, Permission.ACCOUNT_MANAGE, Permission.DEVICE_READ);
            case SECURITY_ADMIN -> Set.of(Permission.ACCOUNT_READ, Permission.ROLE_GRANT);
            case AUDITOR -> Set.of(Permission.AUDIT_READ);
        };
    }

    /** Whether one person may have both. Each of the three (三员) stands alone. */
    public boolean mixes(Role other) {
        return this == other || (!alone() && !other.alone());
    }

    private boolean alone() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }

    /** The role of a word. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
