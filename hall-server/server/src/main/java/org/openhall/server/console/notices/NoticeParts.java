package org.openhall.server.console.notices;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.Notice;
import org.openhall.contract.enrolment.DeviceState;
import org.openhall.server.devices.Device;
import org.openhall.server.devices.DeviceStore;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.notices.NoticeDesk;
import org.openhall.server.notices.NoticeStore;
import org.openhall.server.notices.SentAloneStore;
import org.openhall.server.notices.Shown;
import org.openhall.server.notices.TemplateStore;

/**
 * What the pages of notices are made of.
 *
 * @param desk the rules of doing things alone
 * @param editing the way of all records
 * @param store public notices
 * @param sent what was done alone
 * @param templates approved words
 * @param devices whose screens there are
 * @param feed where the hall stands
 */
public record NoticeParts(NoticeDesk desk, EditingDesk editing, NoticeStore store, SentAloneStore sent,
        TemplateStore templates, DeviceStore devices, FeedStore feed) {

    /** The devices that work, in the order of their numbers. */
    List<Device> screens() {
        return devices.all(editing.now()).stream().filter(device -> device.state() == DeviceState.ACTIVE)
                .filter(device -> !device.no().isEmpty()).sorted(java.util.Comparator.comparing(Device::no)).toList();
    }

    /** Those of the devices that show a notice. */
    static List<Device> of(Notice notice, List<Device> screens) {
        return screens.stream().filter(device -> notice.on(device.no())).toList();
    }

    /** Numbers of the devices that hold it, as they reported. */
    Set<String> having(Shown shown) {
        return devices.holding(feed.place().epoch().no(), shown.seq());
    }

    /** A notice that is public. */
    Optional<Shown> shown(org.openhall.contract.feed.RowKey key) {
        return store.find(key);
    }
}
