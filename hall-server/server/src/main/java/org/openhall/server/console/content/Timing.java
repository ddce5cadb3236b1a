package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.server.console.frame.When;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.Scheduled;
import org.openhall.server.editing.WorkingCopy;

/**
 * The time at which a draft goes out by itself, for people, and why it did not or will not.
 *
 * @param times set by people
 * @param zone of the hall
 */
record Timing(ScheduleStore times, Supplier<ZoneId> zone) {

    /** When this very draft goes out and who said so, or empty. */
    String set(WorkingCopy copy) {
        return still(copy).filter(time -> time.fault().isEmpty() && time.edit() == copy.edit())
                .map(time -> words(copy, time))
                .orElse("");
    }

    /**
     * Why it did not go out, or will not since the draft was changed; empty once somebody has set another time, let it
     * out, or dropped the draft or the time.
     */
    String stuck(WorkingCopy copy) {
        return still(copy).filter(time -> !time.fault().isEmpty() || time.edit() != copy.edit())
                .map(time -> time.fault().isEmpty()
                        ? "原定 " + words(copy, time) + "，但稿子后来又改过，到时不会自动发出：要重新审核，重新定时"
                        : "原定 " + words(copy, time) + "，时间到了，但没有发出：" + time.fault())
                .orElse("");
    }

    private Optional<Scheduled> still(WorkingCopy copy) {
        return copy.draft().isPresent() ? times.of(copy.key()) : Optional.empty();
    }

    private String words(WorkingCopy copy, Scheduled time) {
        String act = copy.content().isEmpty() ? "撤下" : "公开";
        return When.words(time.at(), zone.get()) + " " + act + "（" + time.by().person() + " 定的）";
    }
}
