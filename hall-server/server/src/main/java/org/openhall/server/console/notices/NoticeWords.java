package org.openhall.server.console.notices;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Showing;
import org.openhall.server.console.frame.When;
import org.openhall.server.devices.Device;

/** What notices are called and say of themselves. */
final class NoticeWords {

    private NoticeWords() {}

    static String priority(Notice.Priority priority) {
        return switch (priority) {
            case EMERGENCY -> "应急";
            case NOTICE -> "通知";
            case LOOP -> "轮播";
        };
    }

    static String where(Notice.Priority priority) {
        return switch (priority) {
            case EMERGENCY -> "占住首页最上面，大屏整屏显示";
            case NOTICE -> "首页“今天要留意”，没人用时轮流显示";
            case LOOP -> "排在通知之后，没人用时轮流显示";
        };
    }

    static String look(Notice.Priority priority) {
        return switch (priority) {
            case EMERGENCY -> "returned";
            case NOTICE -> "review";
            case LOOP -> "draft";
        };
    }

    static String period(Showing showing, ZoneId zone) {
        String from = showing.from().map(at -> When.words(at, zone)).orElse("");
        if (showing.until().isEmpty()) return from.isEmpty() ? "一直显示" : from + " 起，一直显示";
        String until = When.words(showing.until().get(), zone);
        return from.isEmpty() ? "到 " + until + " 为止" : from + " 到 " + until;
    }

    static String screens(Notice notice, List<Device> all) {
        if (notice.screens().isEmpty()) return "所有屏";
        List<String> names = notice.screens().stream().map(no -> all.stream().filter(device -> device.no().equals(no))
                .map(Device::name).findFirst().orElse(no + " 号（已停用）")).toList();
        return names.size() > 3
                ? names.stream().limit(2).collect(Collectors.joining("、")) + " 等 " + names.size() + " 块"
                : String.join("、", names);
    }

    static String text(Notice notice) {
        return notice.body().stream().map(section -> (section.heading() + "\n" + section.text()).strip())
                .collect(Collectors.joining("\n\n"));
    }
}
