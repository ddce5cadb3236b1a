package org.openhall.server.console.content;

import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.Step;

/** What things are called on the pages of records. */
public final class Words {

    private Words() {}

    /** The name of a kind by its wire word. */
    public static String kind(String code) {
        return Kind.of(code).map(Words::kind).orElse(code);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case CATALOGUE -> "目录";
            case ITEM -> "公开事项";
            case CHANGE -> "目录调整";
            case DOCUMENT -> "政府信息";
            case GUIDE -> "办事指南";
            case POLICY -> "政策文件";
            case INTERPRETATION -> "政策解读";
            case NOTICE -> "通知公告";
            case OFFICE -> "机构";
            case COMMUNITY -> "居务公开";
            case QUESTION -> "办事咨询";
            case DOMAIN -> "领域";
            case SYNONYMS -> "同义词";
            case HALL -> "大厅";
        };
    }

    /** Where a record stands. */
    public static String state(boolean isPublic, Optional<DraftState> draft) {
        return draft.map(state -> switch (state) {
            case WAITING -> isPublic ? "修改中" : "草稿";
            case REVIEW -> "待审核";
            case RETURNED -> "退回修改";
            case APPROVED -> "待公开";
        }).orElse(isPublic ? "已公开" : "未公开");
    }

    /** The look of that word's tag. */
    public static String look(boolean isPublic, Optional<DraftState> draft) {
        return draft.map(state -> switch (state) {
            case WAITING -> "draft";
            case REVIEW -> "review";
            case RETURNED -> "returned";
            case APPROVED -> "approved";
        }).orElse(isPublic ? "public" : "draft");
    }

    static String act(Step step) {
        String did = switch (step.act()) {
            case SAVED -> "保存";
            case SUBMITTED -> "提交审核";
            case APPROVED -> "审核通过";
            case RETURNED -> "退回";
            case PUBLISHED -> "公开";
            case WITHDRAWN -> "撤下";
            case DROPPED -> "丢弃草稿";
        };
        return step.person() + " " + did + (step.note().isEmpty() ? "" : "：" + step.note());
    }
}
