package org.openhall.provisioning.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import picocli.CommandLine.Option;

import org.openhall.contract.content.HallProfile;
import org.openhall.devices.checkup.Checkup;
import org.openhall.devices.checkup.CheckupSlip;
import org.openhall.devices.checkup.Finding;
import org.openhall.devices.checkup.Places;
import org.openhall.devices.checkup.UdevRules;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.profiles.ProfileException;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.provisioning.programs.Failure;

/** Which machine the doctor looks over, and its devices. */
final class DeviceChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Option(names = "--profile", paramLabel = "型号", description = "自助机型号或型号文件：逐样检查它的设备")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--profiles", paramLabel = "目录", description = "自己写的型号所在的目录，里面按 kiosks、readers、printers、scanners 分")
    private Optional<Path> own = Optional.empty();

    @Option(names = "--udev", description = "只打印给设备端口起固定名字的 udev 规则（要写 --profile）")
    private boolean udev;

    @Option(names = "--print", description = "检查完在凭条打印机上打一张检查单")
    private boolean print;

    private final Places places;
    private final InstantSource clock;

    DeviceChecks(Places places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Whether a machine was named, or something asked for that needs one. */
    boolean named() {
        return profile.isPresent() || udev || print || own.isPresent();
    }

    /** The rules that were asked for; absent when they were not. */
    Optional<List<String>> rules() {
        return udev ? Optional.of(new UdevRules(places).of(read())) : Optional.empty();
    }

    /** What a look at each device came to, printed where that was asked for. */
    List<Check> checks(Path simulated) {
        KioskProfile kiosk = read();
        Lines lines = new Lines(simulated);
        List<Finding> findings = new Checkup(places, lines, System::nanoTime).look(kiosk);
        List<Check> checks = new ArrayList<>(profiles().hidden().stream().map(fault -> new Check("型号文件 " + fault.file(),
                false, "没有用上：" + fault.says())).toList());
        checks.addAll(findings.stream().map(DeviceChecks::check).toList());
        if (print) checks.add(slip(kiosk, findings, lines));
        return checks;
    }

    /** What can be said of a machine that was not named. */
    List<Check> unnamed(Path simulated) {
        return List.of(check(new Checkup(places, new Lines(simulated), System::nanoTime).ports()),
                new Check("读卡器、打印机、扫码器",
                        true, "这次没有查；这台是自助机就加上 --profile 型号，可用：" + String.join("、", profiles().ids(Kind.KIOSK))));
    }

    private static Check check(Finding finding) {
        boolean ok = finding.state() != Finding.State.FAULT;
        String asks = finding.advice().startsWith("请") ? "" : ok ? "可以：" : "请：";
        String advice = finding.advice().isEmpty() ? "" : "。" + asks + finding.advice();
        return new Check(finding.name(), ok, finding.says() + advice);
    }

    private Check slip(KioskProfile kiosk, List<Finding> findings, Lines lines) {
        if (kiosk.printer().isEmpty()) return new Check("检查单", false, "这种自助机没有打印机");
        Attached<Model.Printer> printer = kiosk.printer().get();
        try (EscPosPrinter paper = new EscPosPrinter(lines.to(printer.link()), printer.model().traits(), Glyphs
                .installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime, _ -> {})) {
            PrintResult result = paper
                    .print(CheckupSlip.of(kiosk, findings,
                            LocalDateTime.ofInstant(clock.instant(), HallProfile.USUAL_ZONE)))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return switch (result) {
                case PrintResult.Printed _ -> new Check("检查单", true, "打好了");
                case PrintResult.Unconfirmed _ -> new Check("检查单", true, "发给打印机了，打没打出来请看一眼");
                case PrintResult.Refused refused -> new Check("检查单", false, "没有打。" + refused.why().words());
                case PrintResult.Unknown unknown -> new Check("检查单", false, "不知道打出来没有，请看一眼。" + unknown.why().words());
            };
        } catch (TimeoutException | ExecutionException e) {
            return new Check("检查单", false, "打印机太久没有说打完，请看一眼");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check("检查单", false, "没有等到打完");
        } catch (IllegalStateException e) {
            return new Check("检查单", false, e.getMessage());
        }
    }

    private KioskProfile read() {
        String named = profile.orElseThrow(() -> new Failure("要哪一种自助机？写上 --profile 型号，可用：" + String.join("、",
                profiles().ids(Kind.KIOSK))));
        try {
            return profiles().named(named);
        } catch (ProfileException e) {
            throw new Failure(e.getMessage());
        }
    }

    private DeviceProfiles profiles() {
        own.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new Failure("没有 " + folder + " 这个目录：看 --profiles 写得对不对");
        });
        return own.map(DeviceProfiles::new).orElseGet(DeviceProfiles::new);
    }
}
