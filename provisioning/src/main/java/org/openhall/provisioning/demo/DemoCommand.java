package org.openhall.provisioning.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.provisioning.programs.Failure;
import org.openhall.provisioning.programs.House;
import org.openhall.provisioning.programs.RunningProgram;
import org.openhall.provisioning.simulate.SimulatedKiosk;

/** {@code hall demo}: from nothing to a kiosk that finds the real rows, with every step the command a person would type. */
@Command(name = "demo", description = "建示例大厅、导入真实目录、启动服务器、登记自助机并打开窗口；没有显示器时走一遍市民路线并留下截图", mixinStandardHelpOptions = true)
public final class DemoCommand implements Runnable {

    private static final Duration TOUR_LIMIT = Duration.ofMinutes(5);
    private static final Duration WINDOW_LIMIT = Duration.ofMinutes(2);
    private static final String CUT = "TOUR cut the cable";
    private static final String OPEN = "READY";
    private static final String CODE = "246810";

    private final Clock clock;
    private final Supplier<House> house;
    private final Supplier<String> display;
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private volatile boolean stopping;

    @Spec
    private CommandSpec spec;

    @Option(names = "--tour", paramLabel = "目录", description = "不等人，走一遍市民路线，截图放进这个目录")
    private Path tour;

    @Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}/demo", paramLabel = "目录", description = "数据目录（默认 ${DEFAULT-VALUE}）")
    private Path data;

    @Option(names = "--fresh", description = "先删掉上一次演示的数据")
    private boolean fresh;

    @Option(names = "--profile", paramLabel = "型号", description = "自助机型号（窗口默认 kiosk-demo-desktop，截图默认 kiosk-demo；都带模拟的读卡器、打印机、扫码器）")
    private Optional<String> profile = Optional.empty();

    /**
     * The demo.
     *
     * @param clock measures the steps only
     * @param house where the built programs are
     * @param display the X display of the person at the keyboard, empty when there is none
     */
    public DemoCommand(Clock clock, Supplier<House> house, Supplier<String> display) {
        this.clock = clock;
        this.house = house;
        this.display = display;
    }

    @Override
    public void run() {
        Thread stop = new Thread(this::closeAll, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        DemoHall hall = new DemoHall(house.get(), data.toAbsolutePath().normalize(), open::push);
        try {
            if (fresh || !hall.whole()) hall.clear();
            if (!hall.whole()) fill(hall);
            RunningProgram server = step("启动大厅服务器", hall::serve);
            boolean touring = tour != null || display.get().isEmpty();
            String model = profile.orElse(touring ? "kiosk-demo" : "kiosk-demo-desktop");
            Optional<SimulatedKiosk> devices = devices(hall, model);
            List<String> arguments = new ArrayList<>(List.of("--profile", model));
            if (!hall.enrolled()) arguments.addAll(List.of("--enrol", hall.invite(model)));
            if (touring) tour(hall, server, arguments, devices);
            else
                window(hall, arguments, devices);
        } catch (Failure e) {
            if (!stopping) throw e;
        } finally {
            closeAll();
        }
    }

    private void fill(DemoHall hall) {
        step("建大厅", () -> {
            hall.create();
            return hall;
        });
        say("       报告：" + step("导入真实目录和文件", hall::importAll));
        say("       报告：" + step("发布", hall::publish));
        hall.markWhole();
    }

    /** The simulated devices that a model names. */
    private Optional<SimulatedKiosk> devices(DemoHall hall, String model) {
        DeviceProfiles profiles = new DeviceProfiles();
        if (!profiles.ids(Kind.KIOSK).contains(model)) return Optional.empty();
        Optional<PrinterTraits> traits = profiles.kiosk(model).printer().filter(
                printer -> printer.link() instanceof DeviceLink.Simulated).map(printer -> printer.model().traits());
        if (traits.isEmpty()) return Optional.empty();
        step("设“本机设备”页的口令 " + CODE, () -> hall.staffCode(CODE));
        try {
            SimulatedKiosk devices = new SimulatedKiosk(hall.simulated(), traits.get(), spec.commandLine().getOut());
            open.push(devices);
            return Optional.of(devices);
        } catch (IOException e) {
            throw new Failure("模拟设备插不上：" + e.getMessage(), e);
        }
    }

    private void play(SimulatedKiosk devices) {
        say("按住屏幕上的钟 3 秒，输入 " + CODE + "，就到“本机设备”。凭条打在 " + devices.paper());
        Thread.ofPlatform().daemon().name("hands").start(() -> {
            try {
                if (!devices.play(System.in, spec.commandLine().getOut())) return;
                say("正在全部停下。");
                closeAll();
            } catch (IOException e) {
                say("听不到键盘了：" + e.getMessage());
            }
        });
    }

    private void window(DemoHall hall, List<String> arguments, Optional<SimulatedKiosk> devices) {
        ProcessBuilder builder = hall.kiosk(arguments);
        builder.environment().put("DISPLAY", display.get());
        RunningProgram kiosk = hall.startKiosk(builder);
        kiosk.await(kiosk.line(OPEN::equals), WINDOW_LIMIT, "打开自助机窗口");
        places(hall);
        devices.ifPresent(this::play);
        say("自助机窗口已打开。关掉窗口，或在这里输入“退出”，就全部停下。");
        int code = kiosk.end();
        if (code != 0 && !stopping)
            throw new Failure("自助机没有正常结束（代码 " + code + "）。记录在 " + hall.logs().resolve("kiosk.log"));
    }

    private void tour(DemoHall hall, RunningProgram server, List<String> arguments,
            Optional<SimulatedKiosk> devices) {
        Path pictures = (tour == null ? data.resolve("tour") : tour).toAbsolutePath().normalize();
        VirtualDisplay screen = VirtualDisplay.start();
        open.push(screen);
        arguments.addAll(List.of("--tour", pictures.toString()));
        ProcessBuilder builder = hall.kiosk(arguments);
        builder.environment().put("DISPLAY", screen.name());
        say("  …  走市民路线（先联网，再拔网线）");
        RunningProgram kiosk = hall.startKiosk(builder);
        devices.ifPresent(one -> kiosk.each(one::cue));
        CompletableFuture<String> cut = kiosk.line(line -> line.contains(CUT));
        kiosk.await(cut, TOUR_LIMIT, "市民路线前半");
        server.close();
        say("  好  服务器已停，网线已断");
        int code = kiosk.await(kiosk.ending(), TOUR_LIMIT, "市民路线后半");
        if (code != 0) throw new Failure("市民路线没有走完（代码 " + code + "）。记录在 " + hall.logs().resolve("kiosk.log"));
        say("  好  市民路线走完，截图在 " + pictures);
        places(hall);
    }

    private void places(DemoHall hall) {
        say("");
        say("  服务器数据  " + hall.serverData());
        say("  自助机数据  " + hall.kioskData());
        say("  各程序记录  " + hall.logs());
        say("");
    }

    private <T> T step(String what, Supplier<T> work) {
        long start = clock.millis();
        T result = work.get();
        say("  好  " + what + "（" + (clock.millis() - start + 500) / 1000 + " 秒）");
        return result;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private synchronized void closeAll() {
        stopping = true;
        for (AutoCloseable thing = open.poll(); thing != null; thing = open.poll()) {
            try {
                thing.close();
            } catch (Exception e) {
                spec.commandLine().getErr().println("没有停干净：" + e.getMessage());
            }
        }
    }
}
