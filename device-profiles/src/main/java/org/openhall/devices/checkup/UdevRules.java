package org.openhall.devices.checkup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;

/**
 * The rules that give the ports of a kiosk's devices the names that its profile uses, whatever is plugged in first. Named by the
 * physical plug: the usual adapters have no number of their own.
 */
public final class UdevRules {

    /** Sorts behind Debian's 60-serial.rules, which says at which plug a serial port is. */
    static final String FILE = "/etc/udev/rules.d/61-openhall.rules";
    private static final String BLANK = "在这里填ID_PATH";
    private static final String PORT = "-port";

    private final Path dev;

    /** Rules for what is plugged in now, as {@code /dev} tells. */
    public UdevRules(Places places) {
        dev = places.dev();
    }

    /** The lines of a file for {@code /etc/udev/rules.d}. */
    public List<String> of(KioskProfile kiosk) {
        List<String> lines = new ArrayList<>();
        List<String> plugs = plugs();
        lines.add("# " + kiosk.name() + "：存为 " + FILE + "，再运行");
        lines.add("#   sudo udevadm control --reload && sudo udevadm trigger");
        lines.add("# 每个端口的 ID_PATH：udevadm info -q property -n /dev/ttyUSB0 | grep ^ID_PATH=");
        plugs.forEach(plug -> lines.add("# 现在插着：" + plug));
        List<Attached<? extends Model>> serial = kiosk.devices().stream().filter(
                one -> one.link() instanceof DeviceLink.Serial).toList();
        String path = plugs.size() == 1 && serial.size() == 1 ? plugs.getFirst().replaceAll(" .*", "") : BLANK;
        for (Attached<? extends Model> device : kiosk.devices())
            lines.addAll(rules(device, path));
        return lines;
    }

    private List<String> rules(Attached<? extends Model> device, String path) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("# " + device.model().kind().word() + "：" + device.model().label().name());
        String port = switch (device.link()) {
            case DeviceLink.Serial serial -> serial.path();
            case DeviceLink.DeviceFile file -> file.path();
            case DeviceLink.Tcp _,DeviceLink.Simulated _ -> "";
        };
        if (!port.startsWith("/dev/kiosk/")) {
            lines.add("# 连接是 " + device.link().uri() + "，不用规则");
            return lines;
        }
        String system = device.link() instanceof DeviceLink.Serial ? "SUBSYSTEM==\"tty\"" : "SUBSYSTEM==\"usbmisc\"";
        String where = device.link() instanceof DeviceLink.Serial ? path : BLANK;
        device.model().label().udev().stream().filter(rule -> rule.contains(system)).forEach(rule -> lines.add(rule
                .replace("{path}", where).replace("{name}", port.substring("/dev/".length()))));
        return lines;
    }

    /** The physical plugs that serial adapters are in: their ID_PATH, and the port at each. */
    private List<String> plugs() {
        List<String> found = new ArrayList<>();
        Path folder = dev.resolve("serial/by-path");
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path link : all) {
                String name = link.getFileName().toString();
                if (name.matches(".*-usbv[0-9].*")) continue; // the same once more, with the speed of the plug
                int port = name.lastIndexOf(PORT);
                found.add((port < 0 ? name : name.substring(0, port)) + " 是 " + target(link));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        found.sort(null);
        return found;
    }

    private static String target(Path link) throws IOException {
        return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).getFileName().toString() : link.toString();
    }
}
