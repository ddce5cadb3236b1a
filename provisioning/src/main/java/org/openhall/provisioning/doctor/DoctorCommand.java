package org.openhall.provisioning.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.json.BadJsonException;
import org.openhall.devices.checkup.Places;
import org.openhall.provisioning.device.AdminClient;
import org.openhall.provisioning.programs.Failure;
import org.openhall.provisioning.programs.House;

/** {@code hall doctor}: says whether this machine has what a hall server or a kiosk needs; with a profile, whether its devices answer. */
@Command(name = "doctor", description = "检查本机是否齐备", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Runnable, picocli.CommandLine.IExitCodeGenerator {

    private static final long LEAST_FREE_BYTES = 2L << 30;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}", paramLabel = "目录", description = "数据所在的目录")
    private Path data;

    @Mixin
    private final DeviceChecks kiosk;

    private final Supplier<House> house;
    private final int[] ports;
    private boolean healthy = true;

    /**
     * A doctor.
     *
     * @param house where the built programs are
     * @param places where the system tells about itself
     * @param clock of the wall, for the slip, in China's time
     * @param ports that the hall server will want
     */
    public DoctorCommand(Supplier<House> house, Places places, InstantSource clock, int... ports) {
        this.kiosk = new DeviceChecks(places, clock);
        this.house = house;
        this.ports = ports.clone();
    }

    @Override
    public void run() {
        Optional<List<String>> rules = kiosk.rules();
        rules.ifPresent(lines -> lines.forEach(spec.commandLine().getOut()::println));
        if (rules.isPresent()) return;
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("JDK", true, Runtime.version() + "（" + house.get().jdk() + "）"));
        checks.add(font("Noto Sans CJK SC", "fonts-noto-cjk"));
        checks.add(font("Noto Serif CJK SC", "fonts-noto-cjk"));
        checks.add(font("Noto Sans Mongolian", "fonts-noto-core"));
        checks.add(folder());
        checks.add(disk());
        if (kiosk.named()) checks.addAll(kiosk.checks(data.resolve("sim")));
        else {
            server(checks);
            checks.addAll(kiosk.unnamed(data.resolve("sim")));
        }
        checks.add(display());
        for (Check check : checks) {
            spec.commandLine().getOut().println(check.line());
            healthy &= check.ok();
        }
        spec.commandLine().getOut().println(healthy ? "齐备。" : "有缺项，请按上面的提示处理。");
    }

    /** What only the hall's server wants. */
    private void server(List<Check> checks) {
        Path server = data.resolve("server");
        Optional<HallStatus> running = running(server);
        checks.add(new Check("大厅服务器", true, running.map(hall -> "在 " + server + " 上运行，设备端口 " + hall.devicePort())
                .orElse(Files.exists(server.resolve(AdminAccess.FILE)) ? "没有在运行（上次没有正常停下，可以再启动）" : "没有在运行")));
        if (running.isEmpty()) for (int port : ports)
            checks.add(port(port));
    }

    @Override
    public int getExitCode() {
        return healthy ? 0 : 1;
    }

    private static Check font(String family, String debianPackage) {
        try {
            Process list = new ProcessBuilder("fc-list", family, "family").start();
            String seen = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ok = seen.contains(family);
            return new Check("字体 " + family, ok, ok ? "有" : "没有，请安装 " + debianPackage);
        } catch (IOException e) {
            return new Check("字体 " + family, false, "没有 fc-list，请安装 fontconfig（" + e.getMessage() + "）");
        }
    }

    private Check folder() {
        Path there = existing();
        boolean ok = Files.isDirectory(there) && Files.isWritable(there);
        return new Check("数据目录", ok, there.equals(data.toAbsolutePath())
                ? data + (ok ? " 可以写" : " 不能写，请改权限或换一个 --data")
                : data + (ok ? " 还没有，可以建" : " 建不了：" + there + " 不能写，请改权限或换一个 --data"));
    }

    private Path existing() {
        Path there = data.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null)
            there = there.getParent();
        return there;
    }

    private Check disk() {
        try {
            long free = Files.getFileStore(existing()).getUsableSpace();
            boolean ok = free >= LEAST_FREE_BYTES;
            return new Check("磁盘", ok, free / (1 << 20) + " MiB 可用" + (ok ? "" : "，至少要 2048 MiB，请清理或换一个 --data"));
        } catch (IOException e) {
            return new Check("磁盘", false, "读不到：" + e.getMessage());
        }
    }

    /** The server itself is asked: its file stays when it is killed. */
    private static Optional<HallStatus> running(Path server) {
        if (!Files.exists(server.resolve(AdminAccess.FILE))) return Optional.empty();
        try (AdminClient hall = AdminClient.of(server)) {
            return Optional.of(hall.status());
        } catch (Failure | BadJsonException e) {
            return Optional.empty();
        }
    }

    private static Check port(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Check("端口 " + socket.getLocalPort(), true, "空闲");
        } catch (IOException e) {
            return new Check("端口 " + port, false, "被别的程序占用：停掉它，或者给 hall server 换端口");
        }
    }

    private static Check display() {
        String display = System.getenv("DISPLAY");
        boolean there = display != null && !display.isEmpty();
        return new Check("显示器", true, there ? display : "没有（服务器不需要；演示会改为截图）");
    }
}
