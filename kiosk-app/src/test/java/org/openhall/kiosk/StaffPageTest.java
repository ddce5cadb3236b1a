package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.staffcall.StaffCallState;
import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.InventedCard;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
import org.openhall.devices.simulators.ScannerSimulator;
import org.openhall.kiosk.gallery.NodeTree;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.staff.StaffCode;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.sync.StaffLine;
import org.openhall.server.Patience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page behind the clock, in a window, over real serial ports with a card reader, a printer and a scanner on them. */
class StaffPageTest {

    private static final String CODE = "246810";

    @TempDir
    private Path folder;
    private final ManualTimers timers = new ManualTimers();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private final ReaderBrain card = new ReaderBrain(true);
    private PrinterBrain paper;
    private IdCardReaderSimulator reader;
    private ReceiptPrinterSimulator printer;
    private ScannerSimulator scanner;
    private Machine machine;
    private StaffCode code;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        KioskProfile profile = new DeviceProfiles().kiosk("kiosk-demo");
        PrinterTraits traits = profile.printer().orElseThrow().model().traits();
        paper = new PrinterBrain(traits, Glyphs.installed());
        reader = new IdCardReaderSimulator(folder.resolve("reader"), card, 1);
        printer = ReceiptPrinterSimulator.atSerial(folder.resolve("printer"), paper, 1);
        scanner = new ScannerSimulator(folder.resolve("scanner"), 1);
        machine = new KioskModel(profile.screen(), Optional.of(profile)).machine(folder, timers);
        code = new StaffCode(folder, InstantSource.system());
        code.set(CODE);
        Scene scene = window(profile, 900, 1000);
        FxThread.run(() -> FxThread.stage().setScene(scene));
        work.execute(machine::start);
    }

    private Scene window(KioskProfile profile, int width, int height) {
        SampleContent content = new SampleContent(timers, ReadingStates.library());
        ScreenProfile screen = profile.screen().window(width, height);
        Showing[] showing = new Showing[1];
        return FxThread.ask(() -> {
            shell = new Shell(
                    new ShellPorts(Platform::runLater, work, timers, timers, machine, () -> new Calls(called)),
                    screen, new Theme(Screens.sheets()), (route, scope) -> showing[0].screens().make(route, scope));
            showing[0] = new Showing(content, shell, work, timers, Platform::runLater, new StaffRoom(machine, code));
            shell.freshness(content.freshness());
            shell.start();
            return new Scene(shell.root(), width, height);
        });
    }

    /** A hall that takes every call. */
    private record Calls(List<String> places) implements StaffLine {

        @Override
        public StaffCallState call(String id, String place) {
            places.add(place);
            return StaffCallState.WAITING;
        }

        @Override
        public void withdraw(String id) {}

        @Override
        public void listen(Runnable hint) {}
    }

    @AfterEach
    void close() throws IOException {
        machine.close();
        scanner.close();
        printer.close();
        reader.close();
        work.close();
    }

    private void unlock() throws Exception {
        FxThread.run(() -> {
            Node clock = shell.root().lookup(".now") == null
                    ? shell.root().lookup(".clock").getParent()
                    : shell.root().lookup(".now");
            MouseEvent.fireEvent(clock,
                    new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false,
                            false, false, false, true, false, false, true, false, true, null));
            timers.pass(Duration.ofSeconds(3));
        });
        see("请输入口令");
        for (char digit : CODE.toCharArray())
            press(String.valueOf(digit));
        press("确定");
        see("身份证阅读器");
    }

    @Test
    void aCardIsShownMaskedAndMissedWhenItIsLeftBehind() throws Exception {
        unlock();
        see("读卡器就绪");
        press("试读一张身份证");
        see("请把身份证放在读卡区");
        card.lay(InventedCard.RESIDENT.text(), "");
        see("110***********0011");
        String words = words();
        assertTrue(words.contains("张*试") && words.contains("请取走身份证"), words);
        assertFalse(words.contains("测试路") || words.contains("110101199003070011"), words);

        FxThread.run(shell::home);
        see("这里会自己消失");
        assertFalse(machine.state().toString().contains("张"), "what was read is forgotten");
        FxThread.run(() -> timers.pass(Duration.ofMinutes(1)));
        Patience.until("staff are called", () -> !called.isEmpty());
        assertEquals(List.of("读卡器：忘了取身份证"), called);
        card.take();
        unseen("这里会自己消失");
    }

    @Test
    void noCardIsReadThatNobodyAskedFor() throws Exception {
        see("想找什么");
        Patience.until("the reader is there", () -> machine.state().reader().orElseThrow().words().contains("就绪"));
        card.lay(InventedCard.RESIDENT.text(), "");
        unlock();
        see("读卡器就绪");
        assertFalse(words().contains("取走"), words());
    }

    @Test
    void aSlipIsPrintedAndPaperThatRunsOutIsSeenAndMended() throws Exception {
        unlock();
        see("打印机就绪");
        press("打印一张测试凭条");
        see("测试凭条打好了");
        assertTrue(paper.roll().lines().stream().anyMatch(line -> line.contains("测试凭条")),
                paper.roll().lines().toString());
        assertEquals(List.of(), paper.roll().faults());
        paper.paperOut();
        see("缺纸");
        press("打印一张测试凭条");
        see("没有打印。缺纸");
        paper.loadPaper();
        see("打印机就绪");
    }

    @Test
    void whatBecameOfASlipIsSeenOnALowScreen() throws Exception {
        window(new DeviceProfiles().kiosk("kiosk-demo-desktop"), 1280, 800);
        unlock();
        see("打印机就绪");
        if (!shown("打印一张测试凭条")) press("下页");
        press("打印一张测试凭条");
        Patience.until("it is seen", () -> shown("测试凭条打好了"));
        assertTrue(shown("打印一张测试凭条"), "so is the way to another");
    }

    /** Whether these words can be read without turning a page. */
    private boolean shown(String words) {
        return FxThread.ask(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return shell.root().lookupAll(".label").stream().filter(node -> ((Label) node).getText().contains(words))
                    .anyMatch(StaffPageTest::unclipped);
        });
    }

    private static boolean unclipped(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getClip() != null && !up.localToScene(up.getClip().getBoundsInParent()).contains(own.getCenterX(),
                    own.getCenterY()))
                return false;
        }
        return true;
    }

    @Test
    void aSecondSlipOfANumberSaysSoThoughTheDevicesWereCheckedInBetween() throws Exception {
        Receipt slip = new Receipt("330100100000142", List.of(Part.Text.of("第一张")));
        Patience.until("the printer is there",
                () -> machine.state().printer().filter(PrinterState::canPrint).isPresent());
        assertEquals(new PrintResult.Printed(), machine.print(slip).get(1, TimeUnit.MINUTES));
        assertFalse(paper.roll().lines().stream().anyMatch(line -> line.contains("补打")));
        machine.check();
        Patience.until("the printer is there",
                () -> machine.state().printer().filter(PrinterState::canPrint).isPresent());
        assertEquals(new PrintResult.Printed(), machine.print(slip).get(1, TimeUnit.MINUTES));
        assertTrue(paper.roll().lines().stream().anyMatch(line -> line.contains("补打")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCardThatLiesThereWhileThePlugIsPulledIsMissedAfterwards(boolean checked) throws Exception {
        unlock();
        see("读卡器就绪");
        press("试读一张身份证");
        see("请把身份证放在读卡区");
        card.lay(InventedCard.RESIDENT.text(), "");
        see("110***********0011");
        FxThread.run(shell::home);
        reader.unplug();
        Patience.until("the reader is away", () -> machine.state().reader().filter(one -> !one.well()).isPresent());
        if (checked) machine.check();
        reader.plug();
        see("这里会自己消失");
        card.take();
        unseen("这里会自己消失");
    }

    @Test
    void whatIsPulledAndPluggedInIsThereAgain() throws Exception {
        unlock();
        for (String well : List.of("读卡器就绪", "打印机就绪", "扫码器就绪"))
            see(well);
        reader.unplug();
        printer.unplug();
        scanner.unplug();
        for (String away : List.of("读卡器：", "打印机：", "扫码器："))
            see(away);
        reader.plug();
        printer.plug();
        scanner.plug();
        for (String well : List.of("读卡器就绪", "打印机就绪", "扫码器就绪"))
            see(well);
        scanner.scan("G1.330100100000142");
        see("扫到第 1 个码，18 个字符");
        assertFalse(words().contains("G1."), "what stands in it is nobody's business here");
    }

    @Test
    void whatACheckFindsIsSaidAndGoneWhenItIsMended() throws Exception {
        Patience.until("it has been checked", () -> machine.state().checked().isPresent());
        unlock();
        see("检查：");
        reader.unplug();
        see("读卡器：");
        press("再检查一次");
        see("模拟的设备没有插上");
        reader.plug();
        press("再检查一次");
        Patience.until("all is well", () -> !words().contains("模拟的设备没有插上") && words().contains("检查："));
        see("读卡器就绪");
    }

    private void see(String words) throws Exception {
        Patience.until("“" + words + "”", () -> words().contains(words));
    }

    private void unseen(String words) throws Exception {
        Patience.until("no “" + words + "”", () -> !words().contains(words));
    }

    private void press(String words) {
        FxThread.run(() -> {
            timers.pass(Duration.ofSeconds(1));
            ((Target) shell.root().lookupAll(".target").stream().filter(node -> words.equals(node.getAccessibleText()))
                    .findFirst().orElseThrow(() -> new AssertionError(words + " in " + words()))).fire();
        });
    }

    private String words() {
        return FxThread.ask(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return NodeTree.text(shell.root());
        });
    }
}
