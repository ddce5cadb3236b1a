package org.openhall.devices.checkup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.devices.checkup.Finding.State;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.profiles.UsbId;

/** Why the port of a device is not there, as far as what is plugged in tells. */
final class Missing {

    private final List<UsbDevice> plugged;
    private final Programs programs;
    private final Path dev;

    Missing(List<UsbDevice> plugged, Programs programs, Path dev) {
        this.plugged = plugged;
        this.programs = programs;
        this.dev = dev;
    }

    Finding finding(Attached<? extends Model> device) {
        return silentPlug(device).or(() -> undriven(device)).or(() -> elsewhere(device)).or(() -> wordless(device))
                .orElseGet(() -> Checkup.finding(device, State.FAULT, "找不到端口 " + path(device) + "，也没有看到插着能用的转接头",
                        "检查插头和供电；重插后还没有，运行 dmesg | tail 看系统有没有认出它"));
    }

    /** One that no list has, and that may be a reader, since it is nothing that the system knows. */
    private Optional<Finding> wordless(Attached<? extends Model> device) {
        return perhaps(device).map(plug -> Checkup.finding(device, State.FAULT, "找不到端口 " + path(device) + "。" + plug,
                "是读卡器就换成串口版，或用厂商的工具把它改成虚拟串口；不是就检查读卡器的插头和供电"));
    }

    private Optional<String> perhaps(Attached<? extends Model> device) {
        if (device.model().kind() != Kind.READER) return Optional.empty();
        List<String> found = plugged.stream().filter(UsbDevice::wordless).map(UsbDevice::words).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("插着没有串口的 USB 设备 " + String.join("，", found) + "，可能就是 USB 版的读卡器，那本程序不能用");
    }

    /** One that our drivers do not reach, whatever the port is called. */
    private Optional<Finding> silentPlug(Attached<? extends Model> device) {
        for (UsbId known : device.model().label().usb()) {
            if (known.speaks() != UsbId.Speech.HID && known.speaks() != UsbId.Speech.BULK) continue;
            Optional<UsbDevice> found = plugged.stream().filter(one -> one.is(known.vendor(), known.product()))
                    .findFirst();
            if (found.isPresent())
                return Optional.of(Checkup.finding(device, State.FAULT, "插着的是 USB 版（"
                        + found.get().words() + "），不是串口，本程序不能用",
                        "换成串口版，或用厂商的工具把它改成虚拟串口；厂商的驱动在这里没有用"));
        }
        return Optional.empty();
    }

    private Optional<Finding> undriven(Attached<? extends Model> device) {
        Optional<UsbDevice> adapter = plugged.stream().filter(one -> one.adapter().isPresent() && one.ports().isEmpty())
                .findFirst();
        if (adapter.isEmpty() || !serial(device)) return Optional.empty();
        boolean braille = programs.runs("brltty");
        return Optional.of(Checkup.finding(device, State.FAULT, "插着转接头（" + adapter.get().words() + "），系统没有给它串口",
                braille
                        ? "多半是被盲文程序抢走了：sudo apt remove brltty，再重插一次"
                        : "缺驱动：sudo modprobe " + adapter.get().adapter().orElseThrow().module()
                                + "；没有这个模块就装 linux-modules-extra 或换内核"));
    }

    /** There are ports, and none has the name that the profile wants. */
    private Optional<Finding> elsewhere(Attached<? extends Model> device) {
        String wanted = serial(device) ? "tty" : "usb/lp";
        List<UsbDevice> there = plugged.stream().filter(one -> one.ports().stream().anyMatch(port -> port.startsWith(
                wanted))).toList();
        if (there.isEmpty()) return Optional.empty();
        String ports = there.stream().flatMap(one -> one.ports().stream().map(port -> dev.resolve(port) + "（" + one
                .words() + "）")).collect(Collectors.joining("，"));
        return Optional.of(Checkup.finding(device, State.FAULT, "没有 " + path(device) + "，插着的有 " + ports
                + perhaps(device).map(plug -> "；另外" + plug).orElse(""),
                "看它接在哪一个上，装上 hall doctor --udev 给的规则，或在型号里把连接改成那个端口"));
    }

    private static boolean serial(Attached<? extends Model> device) {
        return device.link() instanceof DeviceLink.Serial;
    }

    private static String path(Attached<? extends Model> device) {
        return switch (device.link()) {
            case DeviceLink.Serial serial -> serial.path();
            case DeviceLink.DeviceFile file -> file.path();
            case DeviceLink.Tcp tcp -> tcp.uri();
            case DeviceLink.Simulated simulated -> simulated.uri();
        };
    }
}
