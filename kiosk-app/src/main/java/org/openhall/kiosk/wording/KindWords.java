package org.openhall.kiosk.wording;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;

/** The Chinese words for the kinds of things that are published. */
public final class KindWords {

    private KindWords() {}

    /** A kind, e.g. 公开事项. */
    public static String of(Kind kind) {
        return switch (kind) {
            case CATALOGUE -> "公开目录";
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

    /** A number of things of a kind, e.g. 3 项 or 12 条. */
    public static String count(Kind kind, int number) {
        return number + switch (kind) {
            case ITEM -> " 项";
            case OFFICE -> " 个";
            case CATALOGUE, POLICY, DOCUMENT -> " 份";
            default -> " 条";
        };
    }

    /** A type of catalogue, e.g. 全清单. */
    public static String of(Catalogue.Type type) {
        return switch (type) {
            case FULL -> "全清单";
            case PILOT_DOMAIN -> "试点领域目录";
            case OTHER_DOMAIN -> "其他领域目录";
            case COMMUNITY -> "居务清单";
            case PARTICIPATION -> "公众参与清单";
        };
    }

    /** What happened to an item, e.g. 新增. */
    public static String of(CatalogueChange.Action action) {
        return switch (action) {
            case ADDED -> "新增";
            case CHANGED -> "调整";
            case DROPPED -> "取消";
        };
    }

    /** How pressing a notice is; empty for an ordinary one. */
    public static String of(Notice.Priority priority) {
        return priority == Notice.Priority.EMERGENCY ? "应急" : "";
    }
}
