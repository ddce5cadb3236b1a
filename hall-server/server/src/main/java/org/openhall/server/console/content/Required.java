package org.openhall.server.console.content;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SynonymSet;
import org.openhall.server.publishing.HallZone;

/** What a record cannot do without: a draft that lacks it is not kept. What is merely missing is the linter's to say. */
final class Required {

    /** The longest real ones have some 150. */
    private static final int LONGEST_TITLE = 500;

    private Required() {}

    static Map<String, String> faults(ContentRecord content, Map<String, String> found) {
        Map<String, String> faults = new LinkedHashMap<>(found);
        switch (content) {
            case CatalogueItem item -> {
                if (item.names().isEmpty()) faults.put("names", "请写事项名称，一至三级，每级一行");
                if (item.names().size() > 3) faults.put("names", "最多三级，每级一行");
                publisher(item, faults);
            }
            case Published published -> {
                if (published.imprint().title().isEmpty()) faults.put("imprint.title", "请写标题");
                if (published.imprint().title().length() > LONGEST_TITLE)
                    faults.put("imprint.title", "标题最多 " + LONGEST_TITLE + " 字：请写短一些，其余放进正文");
                publisher(published, faults);
            }
            case Domain domain -> {
                if (domain.name().isEmpty()) faults.put("name", "请写领域名称");
            }
            case SynonymSet set -> {
                if (set.words().size() < 2) faults.put("words", "至少两个词，每行一个");
            }
            case HallProfile hall -> {
                if (hall.name().isEmpty()) faults.put("name", "请写大厅名称");
                if (!HallZone.known(hall.timeZone())) faults.put("timeZone", "没有这个时区：请写成 Asia/Shanghai 这样的名称");
            }
        }
        return faults;
    }

    private static void publisher(Published published, Map<String, String> faults) {
        if (published.imprint().publisherName().isEmpty()) faults.put("imprint.publisherName", "请写公开主体");
    }
}
