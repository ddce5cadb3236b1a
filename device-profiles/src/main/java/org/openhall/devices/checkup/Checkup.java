package org.openhall.devices.checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.openhall.devices.checkup.Finding.State;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.pageprinter.IppPagePrinter;
import org.openhall.devices.pageprinter.PagePrinter;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.serial.SerialPorts;

/**
 * Looks a kiosk's devices over: each is spoken to once, and where one does not answer, what the system tells says why. Takes some
 * seconds where a device is mute, so it is for a thread that may wait. A device that a driver has open is told as held.
 */
public final class Checkup {

    private static final String PAGES = "A4 打印机";

    private final LongSupplier nanos;
    private final Lines lines;
    private final Probes probes;
    private final UsbTree usb;
    private final Programs programs;
    private final Places places;

    /**
     * A checkup.
     *
     * @param places where the system tells about itself
     * @param lines to the devices
     * @param nanos a clock that only goes on
     */
    public Checkup(Places places, Lines lines, LongSupplier nanos) {
        this.places = places;
        this.lines = lines;
        this.nanos = nanos;
        probes = new Probes(nanos);
        usb = new UsbTree(places.sys());
        programs = new Programs(places.proc());
    }

    /** Looks over all that a kiosk should have; first the machine, then each device. */
    public List<Finding> look(KioskProfile kiosk) {
        List<Finding> findings = new ArrayList<>(machine());
        List<Callable<Finding>> asked = new ArrayList<>();
        kiosk.devices().forEach(device -> asked.add(() -> device(device)));
        kiosk.pages().ifPresent(pages -> asked.add(() -> pages(pages)));
        findings.addAll(together(asked));
        kiosk.photo().map(decoder -> decoder.command().getFirst())
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .ifPresent(program -> findings.add(new Finding(Optional.of(Kind.READER), "身份证照片的解码程序", State.FAULT,
                        "没有 " + program + "，或不能运行；读卡不受影响，只是没有照片", "装好它，或从型号里去掉 photo")));
        return findings;
    }

    /** All at once, for one that is mute takes long; on platform threads, since they wait in native code. */
    private static List<Finding> together(List<Callable<Finding>> asked) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("checkup")
                .factory())) {
            List<Finding> findings = new ArrayList<>();
            for (Future<Finding> one : threads.invokeAll(asked))
                findings.add(one.get());
            return findings;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the checkup was interrupted", e);
        }
    }

    private Finding pages(KioskProfile.Pages pages) {
        try (PagePrinter printer = new IppPagePrinter(pages.address(), Duration.ZERO, nanos)) {
            Answer answer = Probes.of(printer.look());
            return switch (answer) {
                case Answer.Unwell unwell -> new Finding(Optional.empty(), PAGES, State.FAULT, unwell.says(), unwell
                        .advice());
                case Answer.Warned warned -> new Finding(Optional.empty(), PAGES, State.DOUBTFUL, warned.says(), "");
                default -> new Finding(Optional.empty(), PAGES, State.WELL, "就绪", "");
            };
        }
    }

    /** The serial ports that this machine has. */
    public Finding ports() {
        String ports = new SerialPorts().list().map(found -> found.stream().map(port -> port.path() + usbName(port))
                .collect(Collectors.joining("，"))).orElse("这台机器的系统没有能看串口的程序库");
        return new Finding(Optional.empty(), "串口", State.WELL, ports.isEmpty() ? "一个也没有看到" : ports, "");
    }

    private List<Finding> machine() {
        List<Finding> findings = new ArrayList<>(List.of(ports()));
        List<UsbDevice> plugged = usb.devices();
        if (programs.runs("brltty") && plugged.stream().anyMatch(one -> one.adapter().filter(
                Adapter.CH340::equals).isPresent()))
            findings.add(new Finding(Optional.empty(), "盲文程序 brltty", State.FAULT, "正在运行，会抢走 CH340 转接头的串口",
                    "sudo apt remove brltty，再把转接头重插一次"));
        if (programs.runs("ModemManager"))
            findings.add(new Finding(Optional.empty(), "ModemManager", State.DOUBTFUL, "正在运行，会往新插上的串口发试探的字节",
                    "sudo systemctl disable --now ModemManager，或装上 hall doctor --udev 给的规则"));
        return findings;
    }

    private static String usbName(SerialPorts.Port port) {
        if (port.vendor().isEmpty()) return "";
        return "（" + Adapter.of(port.vendor(), port.product()).map(Adapter::name).orElse(port.name()) + " " + port
                .vendor() + ":" + port.product() + "）";
    }

    private Finding device(Attached<? extends Model> device) {
        return finding(device, probes.of(device.model(), lines.to(device.link())));
    }

    private Answer quickly(Attached<? extends Model> device, DeviceLink link) {
        return probes.quickly(device.model(), lines.to(link));
    }

    private Finding finding(Attached<? extends Model> device, Answer answer) {
        return switch (answer) {
            case Answer.Well well -> finding(device, State.WELL, well.says(), "");
            case Answer.Warned warned -> finding(device, State.DOUBTFUL, warned.says(), "");
            case Answer.Unwell unwell -> finding(device, State.FAULT, unwell.says(), unwell.advice());
            case Answer.NoLine line -> noLine(device, line.cause());
            case Answer.Mute _ -> device.link() instanceof DeviceLink.Tcp
                    ? finding(device, State.FAULT, "连得上，设备不回答", "看打印机有没有报错、型号对不对，地址是不是别的设备的；有的打印机一次只让一个程序连")
                    : unanswered(device, "端口打得开，设备不回答", "检查设备的电源和数据线，看型号和波特率对不对，是不是接在别的端口上");
            case Answer.Garbled _ -> unanswered(device, "有字节回来，不是它的回答",
                    "看波特率对不对，数据线和转接头好不好，是不是接在别的设备的端口上");
        };
    }

    private Finding noLine(Attached<? extends Model> device, LinkException.Cause cause) {
        Optional<Path> port = lines.path(device.link());
        return switch (cause) {
            case MISSING -> device.link() instanceof DeviceLink.Simulated
                    ? finding(device, State.FAULT, "模拟的设备没有插上", "另开一个窗口运行 hall simulate " + device.link().uri()
                            .substring(4))
                    : new Missing(usb.devices(), programs, places.dev()).finding(device);
            case HELD -> finding(device, State.FAULT, held(port), "关掉占用它的程序（自助机程序正开着时要先停下），再检查一次");
            case FORBIDDEN -> finding(device, State.FAULT, "没有权限打开 " + port.map(Path::toString).orElse(""),
                    "sudo usermod -aG " + group(device.link()) + " " + System.getProperty("user.name")
                            + "，注销后重新登录");
            case STUCK -> finding(device, State.FAULT, "端口打得开，设备不收数据", device.model().kind() == Kind.PRINTER
                    ? "看有没有缺纸、开盖或脱机；都没有就断电再开"
                    : "断电再开；连接里写了 flow 的，看设备是不是真这样接线");
            case REFUSED, NO_DEVICE, UNREACHABLE, LOST, UNSUPPORTED ->
                finding(device, State.FAULT, "连不上 " + device.link().uri(), cause
                        .advice());
        };
    }

    private String held(Optional<Path> port) {
        List<String> holders = port.map(programs::holding).orElse(List.of());
        return holders.isEmpty() ? "端口被别的程序占用，看不到是哪一个（用 sudo 再查）" : "端口被占用：" + String.join("、", holders);
    }

    private static String group(DeviceLink link) {
        return link instanceof DeviceLink.DeviceFile ? "lp" : "dialout";
    }

    /** Another program may take its answers away, or somebody has set it to another speed. */
    private Finding unanswered(Attached<? extends Model> device, String says, String advice) {
        Optional<Path> port = lines.path(device.link());
        List<String> others = device.link() instanceof DeviceLink.Simulated
                ? List.of() // the simulator itself has it open
                : port.map(programs::holding).orElse(List.of());
        if (!others.isEmpty())
            return finding(device, State.FAULT, says + "；同时打开这个端口的还有 " + String.join("、", others),
                    "关掉它，再检查一次：它会抢走设备的回答；没有它也这样，就" + advice);
        return otherSpeed(device).orElseGet(() -> finding(device, State.FAULT, says, (port.filter(Files::exists)
                .isPresent() ? "" : "检查插头；") + advice));
    }

    /** Where somebody may have set it to another speed: what it says there. */
    private Optional<Finding> otherSpeed(Attached<? extends Model> device) {
        if (!(device.link() instanceof DeviceLink.Serial serial)) return Optional.empty();
        for (int baud : device.model().label().bauds()) {
            DeviceLink other = new DeviceLink.Serial(serial.path(), baud, serial.flow());
            if (baud == serial.baud() || !quickly(device, other).meant()) continue;
            // it may only have been late, and a port that is none but in name takes any speed
            Answer again = quickly(device, serial);
            return Optional.of(again.meant()
                    ? finding(device, again)
                    : finding(device, State.FAULT, "波特率不对，它用的是 " + baud, "把型号里的连接改成 " + other.uri()));
        }
        return Optional.empty();
    }

    static Finding finding(Attached<? extends Model> device, State state, String says, String advice) {
        return new Finding(Optional.of(device.model().kind()),
                device.model().kind().word() + " " + device.model().label().name(), state, says, advice);
    }
}
