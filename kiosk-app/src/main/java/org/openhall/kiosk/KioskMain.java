package org.openhall.kiosk;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.openhall.contract.json.Json;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.attach.GluonDevice;
import org.openhall.kiosk.attach.HostDevice;
import org.openhall.kiosk.enrolment.Enrolled;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.staff.StaffCode;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.sync.FolderTakenException;
import org.openhall.kiosk.sync.KioskSync;

/** The kiosk's door: parses the command line and puts the parts together. */
@Command(name = "hall kiosk", mixinStandardHelpOptions = true, description = "大厅里给群众用的触摸屏。")
public final class KioskMain implements Callable<Integer> {

    /** What this program calls itself towards the hall. */
    static final String VERSION = "0.1.0";
    /** Printed when the first home screen with content has been painted. */
    static final String READY = "READY";
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "目录", description = "本机数据目录，不写则用 HALL_DATA 下的 kiosk。")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--enrol", paramLabel = "邀请码", description = "第一次使用：大厅发的邀请。")
    private Optional<String> invitation = Optional.empty();

    @Option(names = "--profile", paramLabel = "型号", description = "本机型号，如 kiosk-portrait-21，或自己写的 .json；只有屏幕的写屏幕型号，如 portrait-21。不写则用登记时大厅给的。")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--profiles", paramLabel = "目录", description = "自己写的型号所在的目录，里面按 kiosks、readers、printers、scanners 分。")
    private Optional<Path> profiles = Optional.empty();

    @Option(names = "--window", paramLabel = "宽x高", description = "不占满屏幕，开这么大的窗口（像素），如 1080x1920。")
    private Optional<String> window = Optional.empty();

    @Option(names = "--gallery", arity = "0..1", paramLabel = "目录", fallbackValue = "", description = "翻看每个界面的每种状态；写了目录，就画成图片放进去。")
    private Optional<String> gallery = Optional.empty();

    @Option(names = "--witness", paramLabel = "文件", description = "不开窗口，只把本机见过的大厅操作记录的指纹写到文件，交给审计员核对。")
    private Optional<Path> witness = Optional.empty();

    @Option(names = "--staff-code", description = "不开窗口，只设定打开“本机设备”页的口令（从键盘读一行，6 到 12 位数字）；按住屏幕上的钟 3 秒打开那一页。")
    private boolean staffCode;

    @Option(names = "--simulated", hidden = true, defaultValue = "${env:HALL_DATA:-.hall}/sim", description = "模拟设备的端口放在这里。")
    private Path simulated;

    @Option(names = "--only", hidden = true, defaultValue = "", description = "只画名字这样开头的。")
    private String only;

    @Option(names = "--sample", hidden = true, description = "不连大厅，用样例内容。")
    private boolean sample;

    @Option(names = "--rehearse", hidden = true, description = "空跑一次启动，供 AOT 缓存记录，不连大厅。")
    private boolean rehearse;

    @Option(names = "--tour", hidden = true, arity = "0..1", paramLabel = "目录", fallbackValue = "", description = "自动走一遍市民路线；写了目录，就把截图放进去。")
    private Optional<String> tour = Optional.empty();

    /** Starts the kiosk; exits with 0 done, 1 failed, 2 wrong command line. */
    public static void main(String[] args) {
        System.setProperty("javafx.platform", "desktop");
        System.setProperty("java.awt.headless", "true"); // slips are drawn with it, windows are not
        System.exit(new CommandLine(new KioskMain())
                .setResourceBundle(ResourceBundle.getBundle("org.openhall.kiosk.words"))
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine().getErr().println("命令写得不对：" + e.getMessage());
                    e.getCommandLine().usage(e.getCommandLine().getErr());
                    return 2;
                })
                .setExecutionExceptionHandler(new StopWords())
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (witness.isPresent()) return witness(witness.get());
        if (staffCode) return staffCode();
        if (gallery.isPresent()) return gallery(gallery.get());
        if (rehearse) return new Rehearsal(InstantSource.system()).run(() -> say(READY));
        HostDevice device = new GluonDevice();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended.complete(0), "stop"));
        AtomicReference<KioskWindow> shown = new AtomicReference<>();
        try {
            // the hall's answer names the screen, and a refused code needs no window
            Optional<ContentSource> enrolled = invitation.isPresent() ? Optional.of(content(device)) : Optional.empty();
            Toolkit.seeDisplay();
            Toolkit toolkit = Toolkit.start(() -> { // comes up while the content is opened
                KioskModel model = model(device);
                shown.set(new KioskWindow(screen(model, device), window.isEmpty() && tour.isEmpty(),
                        new StaffRoom(model.machine(simulated, InstantSource.system()),
                                new StaffCode(data(device).orElse(Path.of("")),
                                        InstantSource.system()))));
                shown.get().open(() -> ended.complete(0));
            });
            ContentSource content = enrolled.isPresent() ? enrolled.get() : content(device);
            toolkit.run(() -> shown.get().show(content, () -> say(READY)));
            tour.ifPresent(
                    to -> shown.get().walk(model(device).built().filter(KioskModel::simulated).isPresent(),
                            Optional.of(to).filter(name -> !name.isEmpty()).map(Path::of), this::say,
                            found -> ended.complete(found ? 0 : 1)));
            return ended.join();
        } finally {
            if (shown.get() != null) shown.get().close();
            device.shutdown();
        }
    }

    /** Reads beside a running kiosk, which SQLite allows. */
    private int witness(Path to) throws IOException {
        Path data = data(new GluonDevice()).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "请用 --data 写明数据目录。"));
        if (!Files.exists(data.resolve("identity.db")))
            throw new KioskStopException(data + " 里没有登记过的查询机");
        try (IdentityStore store = IdentityStore.open(data.resolve("identity.db"))) {
            List<String> lines = store.witnesses().stream().map(Json::write).toList();
            Files.write(to, lines);
            say("写了 " + lines.size() + " 处见证到 " + to + "。请在大厅服务器上运行 hall audit verify --witness " + to.getFileName());
        }
        return 0;
    }

    private int staffCode() throws IOException {
        Path data = data(new GluonDevice()).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "请用 --data 写明数据目录。"));
        Optional<Console> keyboard = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        String digits = keyboard.isPresent()
                ? keyboard.map(one -> one.readPassword("新的工作人员口令（看不见输入）：")).map(String::new).orElse("")
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Files.createDirectories(data);
        try {
            new StaffCode(data, InstantSource.system()).set(digits == null ? "" : digits.strip());
        } catch (IllegalArgumentException e) {
            throw new KioskStopException(e.getMessage());
        }
        say("口令已设好，马上有效。按住屏幕上的钟 3 秒，就会问口令。");
        return 0;
    }

    /** Writes pictures, or opens a window and waits until it is closed. */
    private int gallery(String to) throws IOException, InterruptedException {
        if (to.isEmpty()) Toolkit.seeDisplay();
        else
            Toolkit.headless();
        CountDownLatch closed = new CountDownLatch(to.isEmpty() ? 1 : 0);
        Toolkit.start(() -> {}).run(() -> {
            if (to.isEmpty()) new Gallery().open(closed::countDown);
            else
                new Gallery().pictures(Path.of(to), only);
        });
        closed.await();
        Platform.exit();
        return 0;
    }

    private ContentSource content(HostDevice device) throws IOException {
        InstantSource wall = InstantSource.system();
        if (sample) return new SampleContent(wall, ReadingStates.library());
        Path data = data(device).orElseThrow(() -> new ParameterException(spec.commandLine(), "请用 --data 写明数据目录。"));
        KioskSync sync = open(data, wall);
        if (invitation.isPresent()) {
            Enrolled enrolled = new EnrolStep(sync.identityStore(), wall).enrol(invitation.get());
            new ScreenKept(data).keep(enrolled.profile());
            Identity identity = enrolled.identity();
            say("已登记：大厅 " + identity.hall() + "，本机 " + identity.deviceNo() + " 号。");
        }
        if (sync.identity().isEmpty())
            say("本机还没有登记。请 IT 人员在大厅服务器上运行 hall device new，再在这里运行 hall kiosk --enrol 邀请码。");
        return new HallContent(data, sync);
    }

    private Optional<Path> data(HostDevice device) {
        return folder.or(() -> Optional.ofNullable(System.getenv("HALL_DATA")).map(home -> Path.of(home, "kiosk")))
                .or(device::privateFolder).map(path -> path.toAbsolutePath().normalize());
    }

    private static KioskSync open(Path data, InstantSource wall) throws KioskStopException {
        try {
            return KioskSync.open(data, wall);
        } catch (FolderTakenException e) {
            throw new KioskStopException("另一个 hall kiosk 正在使用 " + data
                    + "。请先关掉它；要在这台机器上再开一个，请用 --data 写明另一个目录，并单独登记", e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private KioskModel model(HostDevice device) {
        String name = profile.or(() -> data(device).flatMap(data -> new ScreenKept(data).id()))
                .orElse(KioskModel.ids().getFirst());
        try {
            return KioskModel.of(name, profiles);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private ScreenProfile screen(KioskModel model, HostDevice device) {
        ScreenProfile screen = model.screen();
        if (window.isPresent()) return sized(screen, window.get());
        if (profile.isPresent()) return screen;
        return device.resolution().filter(p -> Math.min(p.width(), p.height()) >= 800)
                .map(p -> screen.window(p.width(), p.height())).orElse(screen);
    }

    private ScreenProfile sized(ScreenProfile screen, String size) {
        Matcher numbers = SIZE.matcher(size);
        if (!numbers.matches()) throw new ParameterException(spec.commandLine(), "窗口大小要写成 1080x1920 这样。");
        int width = Integer.parseInt(numbers.group(1));
        int height = Integer.parseInt(numbers.group(2));
        if (Math.min(width, height) < 800) throw new ParameterException(spec.commandLine(), "窗口每边至少 800 像素。");
        return screen.window(width, height);
    }
}
