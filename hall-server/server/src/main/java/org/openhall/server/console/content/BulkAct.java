package org.openhall.server.console.content;

import java.util.Arrays;
import java.util.Optional;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.publishing.Records;

/** What can be done to many records at once. */
enum BulkAct {
    /** Hands drafts in. */
    SUBMIT("提交审核", Permission.CONTENT_EDIT),
    /** 保密审查. */
    REVIEW("审核", Permission.CONTENT_REVIEW),
    /** Lets approved drafts out. */
    PUBLISH("公开", Permission.CONTENT_PUBLISH),
    /** Throws drafts away. */
    DROP("丢弃草稿", Permission.CONTENT_EDIT),
    /** Asks to take back what is public. */
    WITHDRAW("提交撤下申请", Permission.CONTENT_EDIT);

    private final String words;
    private final Permission permission;

    BulkAct(String words, Permission permission) {
        this.words = words;
        this.permission = permission;
    }

    static Optional<BulkAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.name().equals(word)).findFirst();
    }

    String words() {
        return words;
    }

    Permission permission() {
        return permission;
    }

    private boolean from(DraftState state) {
        return switch (this) {
            case SUBMIT, DROP -> state == DraftState.WAITING || state == DraftState.RETURNED;
            case REVIEW -> state == DraftState.REVIEW;
            case PUBLISH -> state == DraftState.APPROVED;
            case WITHDRAW -> false;
        };
    }

    /** Why it cannot be done to that record; empty when it can. */
    String hindrance(WorkingCopy copy, Account account, boolean own) {
        if (!account.may(permission, Records.office(copy.published().or(copy::content)))) return "不归您管";
        if (this == WITHDRAW) {
            if (copy.draft().isPresent()) return "有一份草稿还没处理完";
            return copy.published().isEmpty() ? "没有公开过" : "";
        }
        if (copy.draft().isEmpty()) return "没有草稿";
        if (!from(copy.draft().get().state()))
            return "现在是“" + Words.state(copy.published().isPresent(), copy.draft().map(mark -> mark.state())) + "”";
        return own && (this == REVIEW || this == PUBLISH) ? "您经手过，要由另一位同事来做" : "";
    }
}
