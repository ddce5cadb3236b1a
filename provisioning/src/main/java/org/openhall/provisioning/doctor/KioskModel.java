package org.openhall.provisioning.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Option;

import org.openhall.devices.checkup.Checkup;
import org.openhall.devices.checkup.Finding;
import org.openhall.devices.checkup.Places;
import org.openhall.devices.checkup.UdevRules;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.ProfileException;
import org.openhall.provisioning.programs.Failure;

/** Which machine the doctor looks over, and its devices. */
final class KioskModel {

    @Option(names = "--profile", paramLabel = "型号", description = "自助机型号或型号文件：逐样检查它的设备")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--profiles", paramLabel = "目录", description = "自己写的型号所在的目录，里面按 kiosks、readers、printers、scanners 分")
    private Optional<Path> own = Optional.empty();

    @Option(names = "--udev", description = "只打印给设备端口起固定名字的 udev 规则（要写 --profile）")
    private boolean udev;

    private final Places places;

    KioskModel(Places places) {
        this.places = places;
    }

    /** Whether a machine was named. */
    boolean named() {
        return profile.isPresent() || udev;
    }

    /** The rules that were asked for; absent when they were not. */
    Optional<List<String>> rules() {
        return udev ? Optional.of(new UdevRules(places).of(read())) : Optional.empty();
    }

    /** What a look at each device came to. */
    List<Finding> findings(Path simulated) {
        return new Checkup(places, new Lines(simulated), System::nanoTime).look(read());
    }

    private KioskProfile read() {
        String named = profile.orElseThrow(() -> new Failure("要哪一种自助机？写上 --profile 型号，可用：" + String.join("、",
                profiles().ids(Kind.KIOSK))));
        try {
            return named.endsWith(".json") || Files.isRegularFile(Path.of(named))
                    ? profiles().kiosk(Path.of(named))
                    : profiles().kiosk(named);
        } catch (ProfileException e) {
            throw new Failure(e.getMessage());
        }
    }

    private DeviceProfiles profiles() {
        return own.map(DeviceProfiles::new).orElseGet(DeviceProfiles::new);
    }
}
