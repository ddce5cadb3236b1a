package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
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

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.attach.GluonDevice;
import org.openhall.kiosk.attach.HostDevice;
import org.openhall.kiosk.screens.ReadingStates;

/** The kiosk's door: parses the command line and puts the parts together. */
@Command(name = "hall kiosk", mixinStandardHelpOptions = true, description = "大厅里给群众用的触摸屏。")
public final class KioskMain implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "本机数据目录，不写则用系统给本用户的目录。")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--enrol", paramLabel = "INVITATION", description = "第一次使用：大厅发的邀请。")
    private Optional<String> invitation = Optional.empty();

    @Option(names = "--profile", paramLabel = "ID", description = "屏幕型号，如 portrait-21、landscape-43。")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--window", paramLabel = "WxH", description = "窗口大小（像素），如 1080x1920。")
    private Optional<String> window = Optional.empty();

    @Option(names = "--fullscreen", description = "占满整个屏幕，不显示鼠标。")
    private boolean fullScreen;

    @Option(names = "--gallery", description = "把每个界面的每种状态画成图片。")
    private boolean gallery;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "gallery", description = "图片放在哪里。")
    private Path out;

    @Option(names = "--only", hidden = true, defaultValue = "", description = "只画名字这样开头的。")
    private String only;

    @Option(names = "--sample", hidden = true, description = "不连大厅，用样例内容。")
    private boolean sample;

    /** Starts the kiosk; exit code 2 for a wrong command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new KioskMain()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (gallery) {
            onUiThread(() -> new Gallery().pictures(out, only));
            Platform.exit();
            return 0;
        }
        System.setProperty("javafx.platform", "desktop");
        HostDevice device = new GluonDevice();
        ContentSource content = content(device);
        onUiThread(() -> new KioskWindow(content, screen(device), fullScreen).open(InstantSource.system(), device));
        new CountDownLatch(1).await();
        return 0;
    }

    private ContentSource content(HostDevice device) {
        if (sample) return new SampleContent(InstantSource.system(), ReadingStates.library());
        Path data = folder.or(device::privateFolder)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "请用 --data 写明数据目录。"));
        throw new ParameterException(spec.commandLine(),
                "这个版本还没有接上大厅（" + data + (invitation.isPresent() ? "，邀请已读" : "") + "）。");
    }

    private ScreenProfile screen(HostDevice device) {
        ScreenProfiles shipped = new ScreenProfiles();
        String id = profile.orElse(shipped.ids().getFirst());
        ScreenProfile screen = shipped.shippedAs(id).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "没有屏幕型号 " + id + "，可用：" + String.join("、", shipped.ids())));
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

    private static void onUiThread(Runnable work) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Platform.startup(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                fault.set(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (fault.get() instanceof ParameterException wrong) throw wrong;
        if (fault.get() != null) throw new IllegalStateException("could not start", fault.get());
    }
}
