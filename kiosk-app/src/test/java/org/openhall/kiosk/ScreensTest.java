package org.openhall.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.Kind;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.gallery.SampleLibrary;
import org.openhall.kiosk.home.AttractScreen;
import org.openhall.kiosk.home.HomeScreen;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.StaffLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Taps on a real window: doors, tools, idle, faults. The headless screen is 1000 x 1000. */
class ScreensTest {

    private static final ScreenProfile SCREEN = new ScreenProfiles().shippedAs("portrait-43").orElseThrow().window(900,
            1000);

    private final ManualTimers time = new ManualTimers();
    private final List<Route> opened = new ArrayList<>();
    private final SampleLibrary library = new SampleLibrary();
    private Shell shell;

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            ShellPorts ports = new ShellPorts(Runnable::run, Runnable::run, time, time, Machine.BARE,
                    () -> StaffLine.DEAD);
            shell = new Shell(ports, SCREEN, new Theme(Screens.sheets()), this::make);
            FxThread.stage().setScene(new Scene(shell.root(), SCREEN.widthPx(), SCREEN.heightPx()));
            FxThread.stage().requestFocus();
            shell.hall(library.hall().orElseThrow());
            shell.freshness(
                    new Freshness(Freshness.State.FRESH, Optional.of(time.instant()), 100, true, ""));
            shell.start();
        });
    }

    @Test
    void doorLeadsToItsShelf() {
        tap("办事指南");
        assertEquals(new Route.Shelf(Filter.of(Kind.GUIDE)), opened.getLast());
    }

    @Test
    void chipSearchesForItsWord() {
        tap("低保");
        assertEquals(Route.Search.of("低保"), opened.getLast());
    }

    @Test
    void fieldOpensAnEmptySearch() {
        tap("查找");
        assertEquals(Route.Search.blank(), opened.getLast());
    }

    @Test
    void backLeadsHomeAgain() {
        tap("办事指南");
        tap("返回");
        assertEquals(Optional.of(new Route.Home()), FxThread.ask(shell::route));
    }

    @Test
    void aDoubleTapGoesBackOnceAndPressesNothingThatAppears() {
        tap("办事指南");
        FxThread.run(() -> shell.open(Route.Search.blank()));
        Bounds back = tap("返回");
        tapAt(back.getCenterX(), back.getCenterY());
        assertEquals(Optional.of(opened.getFirst()), FxThread.ask(shell::route));
    }

    @Test
    void textSizeGrowsEverything() {
        double before = textHeight();
        tap("字号标准");
        assertEquals(TextSize.BIG, FxThread.ask(shell::look).size());
        assertEquals(Theme.rootPx(SCREEN, new Look(TextSize.BIG, false, false)) / SCREEN.rootPx(),
                textHeight() / before, .02);
    }

    @Test
    void contrastTurnsTheGroundBlack() {
        tap("高对比");
        assertEquals(javafx.scene.paint.Color.BLACK, FxThread.ask(() -> {
            shell.root().applyCss();
            return ((javafx.scene.layout.Region) shell.root()).getBackground().getFills().getFirst().getFill();
        }));
    }

    @Test
    void elderModeHasItsOwnHomeAndWayBack() {
        tap("长辈版");
        assertTrue(FxThread.ask(() -> target("办事带什么")).isPresent());
        tap("普通版");
        assertEquals(Look.STANDARD, FxThread.ask(shell::look));
    }

    @Test
    void idleAsksThenWipesThenInvites() {
        tap("字号标准");
        tap("办事指南");
        pass(60);
        assertTrue(FxThread.ask(() -> target("我还在，继续看")).isPresent());
        pass(20);
        assertEquals(Optional.of(new Route.Attract()), FxThread.ask(shell::route));
        assertEquals(Look.STANDARD, FxThread.ask(shell::look));
        tapAt(400, 500);
        assertEquals(Optional.of(new Route.Home()), FxThread.ask(shell::route));
    }

    @Test
    void answeringTheQuestionKeepsThePlace() {
        tap("办事指南");
        pass(65);
        tap("我还在，继续看");
        assertTrue(FxThread.ask(() -> target("我还在，继续看")).isEmpty());
        assertEquals(Optional.of(opened.getLast()), FxThread.ask(shell::route));
        pass(59);
        assertTrue(FxThread.ask(() -> target("我还在，继续看")).isEmpty());
    }

    @Test
    void leavingWipesAtOnce() {
        tap("办事指南");
        pass(65);
        tap("清除，回到首页");
        assertEquals(Optional.of(new Route.Home()), FxThread.ask(shell::route));
    }

    @Test
    void faultBecomesAPageWithACodeAndAWayHome() {
        FxThread.run(() -> shell.open(new Route.Domains()));
        String words = FxThread.ask(() -> org.openhall.kiosk.gallery.NodeTree.text(shell.root()));
        assertTrue(words.matches("(?s).*代码\u00A0K\u2011[0-9A-F]{4}.*"), words);
        assertFalse(words.contains("secret cause"), words);
        tap("回到首页");
        assertEquals(Optional.of(new Route.Home()), FxThread.ask(shell::route));
    }

    @Test
    void suspendedCoversEverything() {
        FxThread.run(() -> shell.freshness(new Freshness(Freshness.State.SUSPENDED, Optional.empty(), 0, true, "D-1")));
        assertNotNull(FxThread.ask(() -> shell.root().lookup(".cover")));
        tapAt(400, 600);
        assertTrue(opened.isEmpty(), opened.toString());
    }

    @Test
    void lostContentIsNotCalledAFirstUse() {
        assertTrue(coverWords("S-UNV-07").contains("本机存的内容坏了"));
        assertFalse(coverWords("S-UNV-07").contains("第一次使用"));
        assertTrue(coverWords("S-NET-01").contains("第一次使用"));
        assertTrue(coverWords("S-UNV-06").contains("时钟"));
    }

    private String coverWords(String code) {
        FxThread.run(() -> shell.freshness(new Freshness(Freshness.State.BOOTSTRAP, Optional.empty(), 0, true, code)));
        return FxThread.ask(() -> org.openhall.kiosk.gallery.NodeTree.text(shell.root().lookup(".cover")));
    }

    private Screen make(Route route, ScreenScope scope) {
        if (route instanceof Route.Home) return new HomeScreen(library, scope);
        if (route instanceof Route.Attract) return new AttractScreen(library, scope);
        if (route instanceof Route.Domains) throw new IllegalStateException("secret cause");
        opened.add(route);
        Parent page = new javafx.scene.layout.VBox(Words.h1("别处"));
        return new Screen() {
            @Override
            public Parent root() {
                return page;
            }

            @Override
            public List<String> trail() {
                return List.of("别处");
            }
        };
    }

    private void pass(int seconds) {
        FxThread.run(() -> time.pass(Duration.ofSeconds(seconds)));
    }

    private double textHeight() {
        return FxThread.ask(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return ((javafx.scene.control.Label) shell.root().lookup(".clock")).getFont().getSize();
        });
    }

    /** A tap well after the one before. */
    private Bounds tap(String name) {
        pass(1);
        Bounds box = FxThread.ask(() -> {
            shell.root().applyCss();
            shell.root().layout();
            Target target = target(name).orElseThrow(() -> new AssertionError("no target " + name));
            return target.localToScreen(target.getLayoutBounds());
        });
        tapAt(box.getCenterX(), box.getCenterY());
        return box;
    }

    private void tapAt(double x, double y) {
        FxThread.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(x, y);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        FxThread.run(() -> {});
    }

    private Optional<Target> target(String name) {
        return find(shell.root(), name);
    }

    private static Optional<Target> find(Node node, String name) {
        if (!node.isVisible()) return Optional.empty();
        if (node instanceof Target target && name.equals(target.getAccessibleText())) return Optional.of(target);
        if (!(node instanceof Parent parent)) return Optional.empty();
        return parent.getChildrenUnmodifiable().stream().flatMap(c -> find(c, name).stream()).findFirst();
    }
}
