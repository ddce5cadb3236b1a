package org.openhall.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.Records;

/** What a publication would do, as a person reads it in a terminal. */
final class PlanText {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("catalogue", "目录"),
            Map.entry("item", "公开事项"), Map.entry("change", "目录调整"), Map.entry("document", "政府信息"),
            Map.entry("guide", "办事指南"), Map.entry("policy", "政策文件"), Map.entry("interpretation", "政策解读"),
            Map.entry("notice", "通知公告"), Map.entry("office", "机构"), Map.entry("community", "居务公开"),
            Map.entry("question", "办事咨询"), Map.entry("domain", "领域"), Map.entry("synonyms", "同义词"),
            Map.entry("hall", "大厅"));

    private PlanText() {}

    /** Counts by kind, what is held back and why. */
    static List<String> counts(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.byKind().forEach((kind, count) -> lines.add("  " + KINDS.getOrDefault(kind, kind) + " " + count));
        if (plan.gone() > 0) lines.add("  取消 " + plan.gone());
        plan.held().forEach((key, why) -> lines.add("  暂不发布 " + key + "：" + why
                + "。确实应当公开的，发布时加 --allow-personal " + key + "。"));
        return lines;
    }

    /** One line a record: its key, so that it can be typed, and its title. */
    static List<String> titles(Plan plan, Map<RowKey, Row> live) {
        return plan.releases().stream().map(release -> "  " + (release.content().isPresent() ? "发布 " : "取消 ")
                + release.key() + " " + title(release, live)).toList();
    }

    private static String title(Release release, Map<RowKey, Row> live) {
        return release.content().or(() -> Optional.ofNullable(live.get(release.key())).flatMap(Records::of))
                .map(PlanText::title).orElse("");
    }

    private static String title(ContentRecord content) {
        return switch (content) {
            case Published published -> published.imprint().title();
            case Domain domain -> domain.name();
            case SynonymSet set -> String.join("、", set.words());
            case HallProfile hall -> hall.name();
        };
    }
}
