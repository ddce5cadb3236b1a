package org.openhall.kiosk.home;

import java.util.List;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.shell.Route;

/** The doors of the home screen, in their order. */
enum HomeDoor {
    /** The catalogue by domain. */
    INFORMATION(IconShape.DOCUMENT, "政府信息", "政府要公开什么", "", " 项", Kind.ITEM),
    /** What to bring and where to go. */
    GUIDES(IconShape.GUIDE, "办事指南", "办事带什么", "要带什么 ", " 份", Kind.GUIDE),
    /** Policies beside their interpretations. */
    POLICIES(IconShape.POLICY, "政策与解读", "找政策补贴", "原文和解读 ", " 件", Kind.POLICY),
    /** Notices. */
    NOTICES(IconShape.MEGAPHONE, "通知公告", "看看通知", "正在公示 ", " 条", Kind.NOTICE),
    /** Questions that were asked and their answers. */
    QUESTIONS(IconShape.ASK, "办事咨询", "别人问过什么", "常见问答 ", " 条", Kind.QUESTION),
    /** Offices and counters. */
    OFFICES(IconShape.COUNTER, "机构与窗口", "该找哪个窗口", "地址电话 ", " 家", Kind.OFFICE),
    /** What the communities publish. */
    COMMUNITIES(IconShape.HOUSES, "居务公开", "社区的事", "社区的事 ", " 条", Kind.COMMUNITY);

    /** Those of elder mode: what people come for. */
    static final List<HomeDoor> ELDER = List.of(GUIDES, POLICIES, INFORMATION, NOTICES, OFFICES);

    private final IconShape icon;
    private final String words;
    private final String spoken;
    private final String behind;
    private final String unit;
    private final Kind kind;

    HomeDoor(IconShape icon, String words, String spoken, String behind, String unit, Kind kind) {
        this.icon = icon;
        this.words = words;
        this.spoken = spoken;
        this.behind = behind;
        this.unit = unit;
        this.kind = kind;
    }

    IconShape icon() {
        return icon;
    }

    /** Its name; in elder mode as one would say it. */
    String words(boolean elder) {
        return elder ? spoken : words;
    }

    /** How much is behind it. */
    int count(Holdings holdings) {
        return holdings.of(kind) + switch (this) {
            case POLICIES -> holdings.of(Kind.INTERPRETATION);
            case INFORMATION -> holdings.of(Kind.DOCUMENT);
            default -> 0;
        };
    }

    /** What is behind it now, with the true count. */
    String behind(Holdings holdings) {
        int count = count(holdings);
        if (count == 0) return "暂时没有内容";
        if (this == INFORMATION) return information(holdings);
        return behind + count + unit;
    }

    /** Items by domain; documents are named where there are no items yet. */
    private String information(Holdings holdings) {
        int items = holdings.of(kind);
        return items == 0
                ? "文件 " + holdings.of(Kind.DOCUMENT) + " 件"
                : holdings.domainsWithItems() + " 个领域 " + items + unit;
    }

    Route route() {
        return this == INFORMATION ? new Route.Domains() : new Route.Shelf(Filter.of(kind));
    }
}
