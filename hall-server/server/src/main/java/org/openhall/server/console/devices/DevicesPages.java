package org.openhall.server.console.devices;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.openhall.contract.admin.DeviceWords;
import org.openhall.contract.enrolment.DeviceState;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.DevicesView;
import org.openhall.server.devices.Device;
import org.openhall.server.devices.DeviceStore;
import org.openhall.server.feed.FeedPlace;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.http.Reply;
import org.openhall.server.staffcalls.StaffCall;
import org.openhall.server.staffcalls.StaffCallDesk;

/** Which kiosks are up and with what, who needs a person now, and who goes. The page looks again by itself. */
public final class DevicesPages {

    private static final String PATH = "/devices";

    private final DeviceStore devices;
    private final StaffCallDesk calls;
    private final FeedStore feed;
    private final Supplier<Optional<String>> backups;
    private final Pages pages;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /**
     * Reads from the stores.
     *
     * @param zone of the hall
     */
    public DevicesPages(DeviceParts parts, Pages pages, Supplier<ZoneId> zone, InstantSource clock) {
        this.devices = parts.devices();
        this.calls = parts.calls();
        this.feed = parts.feed();
        this.backups = parts.backups();
        this.pages = pages;
        this.zone = zone;
        this.clock = clock;
    }

    /** All of it. */
    public Reply list(Visit visit) {
        Instant now = clock.instant();
        ZoneId here = zone.get();
        FeedPlace place = feed.place();
        List<Standing> all = devices.all(now).stream().map(device -> standing(device, place)).toList();
        List<DevicesView.CallLine> citizens = calls.open().stream().map(call -> line(call, now)).toList();
        Stream<DevicesView.Need> backup = visit.account().may(Permission.ACCOUNT_MANAGE)
                ? backups.get().map(words -> new DevicesView.Need("备份", words)).stream()
                : Stream.empty();
        List<DevicesView.Need> needs = Stream.concat(backup, all.stream().flatMap(one -> needs(one, now, here)))
                .toList();
        List<Device> working = all.stream().map(Standing::device).filter(one -> one.state() == DeviceState.ACTIVE)
                .toList();
        long up = working.stream().filter(one -> Concern.up(one, now)).count();
        return pages.page(visit, "设备", "devices", new DevicesView(citizens, needs,
                all.stream().map(one -> line(one, place, now, here)).toList(),
                visit.account().may(Permission.STAFF_CALL_ANSWER), up + " 台开着，共 " + working.size() + " 台在用",
                citizens.isEmpty() && needs.isEmpty()));
    }

    /** The person goes. */
    public Reply coming(Visit visit) {
        boolean first = calls.coming(visit.call().part("id"), visit.account().id());
        return Moved.to(PATH, first ? "查询机上已显示“工作人员正在过来”" : "这个呼叫已经有人去了，或者已经结束");
    }

    /** The person has helped. */
    public Reply close(Visit visit) {
        boolean open = calls.close(visit.call().part("id"), visit.account().id());
        return Moved.to(PATH, open ? "这个呼叫已处理" : "这个呼叫已经结束了");
    }

    /** A device, and since when it lacks something. */
    private record Standing(Device device, long lacks, Optional<Instant> behind) {}

    private Standing standing(Device device, FeedPlace place) {
        boolean other = device.epoch() != place.epoch().no();
        boolean lacks = device.lastSeen().isPresent() && (other || device.seq() < place.seq());
        long from = other ? 0 : device.seq();
        return new Standing(device, lacks ? feed.countAfter(from) : 0,
                lacks ? feed.firstAfter(from) : Optional.empty());
    }

    private static Stream<DevicesView.Need> needs(Standing one, Instant now, ZoneId here) {
        Function<Concern, String> words = concern -> switch (concern) {
            case SILENT -> one.device().lastSeen().map(seen -> MomentWords.at(seen, now, here) + " 起")
                    .orElse("登记以后一直") + concern.words();
            case CERTIFICATE -> one.device().certificateEnds().map(end -> MomentWords.day(end, here) + " ").orElse("")
                    + concern.words();
            default -> concern.words();
        };
        return Concern.of(one.device(), one.behind(), now).stream()
                .map(concern -> new DevicesView.Need(kiosk(one.device().no(), one.device().name()),
                        words.apply(concern)));
    }

    private static DevicesView.CallLine line(StaffCall call, Instant now) {
        return new DevicesView.CallLine(call.id(), kiosk(call.deviceNo(), call.deviceName()), call.place(),
                MomentWords.waited(call.asked(), now), call.person());
    }

    private static DevicesView.Line line(Standing one, FeedPlace place, Instant now, ZoneId here) {
        Device device = one.device();
        boolean working = device.state() == DeviceState.ACTIVE;
        boolean up = Concern.up(device, now);
        String state = working ? up ? "开着" : "没有消息" : DeviceWords.of(device.state());
        String look = working ? up ? "public" : "returned" : "draft";
        String seen = device.lastSeen().map(at -> MomentWords.at(at, now, here)).orElse("还没有来过");
        return new DevicesView.Line(device.no(), device.name(), state, look, seen, content(one, place, now, here),
                one.behind().isPresent(), DeviceWords.shows(device.shows()), device.appVersion(),
                device.certificateEnds().map(end -> MomentWords.day(end, here)).orElse(""));
    }

    private static String content(Standing one, FeedPlace place, Instant now, ZoneId here) {
        Device device = one.device();
        if (device.lastSeen().isEmpty() || device.epoch() == 0) return "还没有内容";
        if (device.epoch() != place.epoch().no()) return "正在换成新的一期";
        return one.behind().map(since -> "差 " + one.lacks() + " 处，" + MomentWords.at(since, now, here) + " 起")
                .orElse("最新");
    }

    private static String kiosk(String no, String name) {
        return no.isEmpty() ? name : no + " 号 " + name;
    }
}
