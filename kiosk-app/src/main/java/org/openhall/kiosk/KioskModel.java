package org.openhall.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.machine.RunningMachine;

/**
 * What this machine is: a screen, and the devices that are built in with it.
 *
 * @param screen what it shows on
 * @param built the whole machine; absent where only a screen is named
 */
record KioskModel(ScreenProfile screen, Optional<KioskProfile> built) {

    /** Ids of all that is shipped, the usual screen first. */
    static List<String> ids() {
        return ids(new DeviceProfiles());
    }

    private static List<String> ids(DeviceProfiles profiles) {
        List<String> ids = new ArrayList<>(new ScreenProfiles().ids());
        ids.addAll(profiles.ids(Kind.KIOSK));
        return ids;
    }

    /**
     * A screen or a machine by its id, or by a file of one's own ending in {@code .json}. Throws {@link IllegalArgumentException} with
     * a Chinese sentence when there is no such one, or with every fault of it.
     *
     * @param own folder of further profiles
     */
    static KioskModel of(String name, Optional<Path> own) {
        Optional<ScreenProfile> screen = new ScreenProfiles().shippedAs(name);
        if (screen.isPresent()) return new KioskModel(screen.get(), Optional.empty());
        own.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new IllegalArgumentException("没有 " + folder + " 这个目录：看 --profiles 写得对不对");
        });
        DeviceProfiles profiles = own.map(DeviceProfiles::new).orElseGet(DeviceProfiles::new);
        if (!name.endsWith(".json") && !ids(profiles).contains(name))
            throw new IllegalArgumentException("没有型号 " + name + "，可用：" + String.join("、", ids(profiles)));
        return of(profiles.named(name));
    }

    private static KioskModel of(KioskProfile built) {
        return new KioskModel(built.screen(), Optional.of(built));
    }

    /** Whether all devices of a machine are simulated ones. */
    static boolean simulated(KioskProfile built) {
        return !built.devices().isEmpty() && built.devices().stream().allMatch(
                one -> one.link() instanceof DeviceLink.Simulated);
    }

    /** Its devices, not looked at yet. */
    Machine machine(Path simulated, InstantSource clock) {
        return built.filter(one -> !one.devices().isEmpty() || one.pages().isPresent())
                .<Machine>map(one -> new RunningMachine(one, new Lines(simulated), clock))
                .orElse(Machine.BARE);
    }
}
