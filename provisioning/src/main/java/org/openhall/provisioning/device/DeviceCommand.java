package org.openhall.provisioning.device;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.openhall.contract.admin.DeviceList.Device;
import org.openhall.contract.admin.DeviceWords;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.admin.RevokeRequest;
import org.openhall.contract.enrolment.DeviceState;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.provisioning.programs.Failure;

/** {@code hall device}: lets devices in, lists them, shuts them out, through the running server. */
@Command(name = "device", description = "登记、列出、停用设备（大厅服务器须在运行）", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "命令")
public final class DeviceCommand {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    @Spec
    private CommandSpec spec;

    @Command(name = "new", description = "生成一次性邀请码，30 分钟内在新设备上运行 hall kiosk --enrol 邀请码", mixinStandardHelpOptions = true)
    int create(@Option(names = "--name", required = true, paramLabel = "名称", description = "例如 一号机") String name,
            @Option(names = "--profile", defaultValue = "portrait-21", paramLabel = "型号", description = "设备型号（默认 ${DEFAULT-VALUE}）") String profile,
            @Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}/server", paramLabel = "目录") Path data) {
        try (AdminClient hall = AdminClient.of(data)) {
            Invitation invitation = hall
                    .invite(new InvitationRequest(name, known(profile), System.getProperty("user.name")));
            out().println("邀请码（" + MINUTE.withZone(ZoneId.of(hall.status().zone())).format(invitation.expires())
                    + " 前有效，只能用一次）：");
            out().println();
            out().println(invitation.encode());
            out().println();
            out().println("在新设备上运行：provisioning/hall kiosk --enrol 邀请码");
        }
        return 0;
    }

    @Command(name = "list", description = "列出设备：谁在线、内容到哪里、需要人看的是什么", mixinStandardHelpOptions = true)
    int list(@Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}/server", paramLabel = "目录") Path data) {
        try (AdminClient hall = AdminClient.of(data)) {
            long seq = hall.status().seq();
            List<Device> devices = hall.devices().devices();
            devices.forEach(device -> out().println(line(device, seq)));
            if (devices.isEmpty()) out().println("还没有设备。用 hall device new --name 名称 邀请第一台。");
        }
        return 0;
    }

    @Command(name = "revoke", description = "永久停用一台设备", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "设备", description = "device list 里的三位号；还没登记的写名称") String which,
            @Option(names = "--reason", required = true, paramLabel = "原因") String reason,
            @Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}/server", paramLabel = "目录") Path data) {
        try (AdminClient hall = AdminClient.of(data)) {
            Device device = one(hall.devices().devices(), which);
            hall.revoke(device.id(), new RevokeRequest(reason, System.getProperty("user.name")));
            out().println(device.no().isEmpty()
                    ? device.name() + " 的邀请码已作废。"
                    : device.no() + " 号设备 " + device.name() + " 已永久停用。");
        }
        return 0;
    }

    private static Device one(List<Device> devices, String which) {
        List<Device> found = devices.stream().filter(d -> d.state() != DeviceState.REVOKED)
                .filter(d -> d.no().equals(which) || d.name().equals(which)).toList();
        if (found.size() == 1) return found.getFirst();
        throw new Failure(found.isEmpty()
                ? "没有在用的设备叫“" + which + "”。先用 device list 看看号码和名称"
                : "有 " + found.size() + " 台设备叫“" + which + "”：请写三位号");
    }

    private static String known(String profile) {
        List<String> ids = new ArrayList<>(new ScreenProfiles().ids());
        ids.addAll(new DeviceProfiles().ids(Kind.KIOSK));
        if (ids.contains(profile)) return profile;
        throw new Failure("没有型号 " + profile + "，可用：" + String.join("、", ids));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(Device device, long seq) {
        String seen = device.lastSeen().map(MINUTE.withZone(ZoneId.systemDefault())::format).orElse("还没有来过");
        String behind = device.seq() >= seq ? "内容最新" : "落后 " + (seq - device.seq()) + " 步";
        String ends = device.certificateEnds().map(DAY.withZone(ZoneId.systemDefault())::format)
                .map(day -> "证书到 " + day + "，之前要重新登记").orElse("");
        return "%3s  %-12s  %s  最近 %s  %s  %s  %s".formatted(device.no(), device.name(), DeviceWords.of(device.state()),
                seen,
                device.lastSeen().isPresent() ? behind : "", DeviceWords.shows(device.shows()), ends);
    }
}
