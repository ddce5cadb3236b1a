package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.HallProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.FxThread;
import org.openhall.kiosk.ManualTimers;
import org.openhall.kiosk.gallery.NodeTree;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.StaffLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One bad word in a published record may cost that word, never the clock, the pages or the way back to them. */
class ShellTest {

    private static final HallProfile NO_ZONE = new HallProfile("", "示例大厅", "", "Beijing", List.of(), List.of(), "", "");

    private final ManualTimers time = new ManualTimers();
    private boolean madeBad;
    private boolean entersBad;
    private Shell shell;

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            shell = new Shell(
                    new ShellPorts(Runnable::run, Runnable::run, time, time, Machine.BARE, () -> StaffLine.DEAD),
                    new ScreenProfiles().shippedAs("portrait-43").orElseThrow(), new Theme(List.of()), this::make);
            shell.freshness(new Freshness(Freshness.State.FRESH, Optional.of(time.instant()), 100, true, ""));
            shell.start();
        });
    }

    @Test
    void aZoneThatIsNoneCostsNeitherThePageNorTheClock() {
        FxThread.run(() -> shell.hall(NO_ZONE));
        assertTrue(words().contains("09:41"), words());
        assertTrue(words().contains("今天是 2026-11-24"), words());
        FxThread.run(() -> time.pass(Duration.ofMinutes(3)));
        assertTrue(words().contains("09:44"), words());
    }

    /** A seal is read in columns, from the right: 政 above 务, then 公 above 开. */
    @Test
    void theSealReadsFromTheRightBeforeTheHallIsKnown() {
        List<String> seal = FxThread.ask(() -> ((GridPane) shell.root().lookup(".seal-grid")).getChildren().stream()
                .map(Label.class::cast).sorted(Comparator.comparingInt((Label l) -> -GridPane.getColumnIndex(l))
                        .thenComparing(GridPane::getRowIndex))
                .map(Label::getText).toList());
        assertEquals(List.of("政", "务", "公", "开"), seal);
    }

    @Test
    void aPageThatCannotBeMadeIsTriedAgainWhenNewContentComes() {
        madeBad = true;
        FxThread.run(() -> shell.open(new Route.Domains()));
        FxThread.run(shell::refresh);
        assertTrue(words().contains("这一页打不开"), words());
        madeBad = false;
        FxThread.run(shell::refresh);
        assertTrue(words().contains("今天是"), words());
        assertEquals(Optional.of(new Route.Domains()), FxThread.ask(shell::route));
    }

    @Test
    void aPageThatFailedIsMadeAnewWhenNewContentComes() {
        entersBad = true;
        FxThread.run(() -> shell.open(new Route.Domains()));
        assertTrue(words().contains("这一页打不开"), words());
        entersBad = false;
        FxThread.run(shell::refresh);
        assertTrue(words().contains("今天是"), words());
        FxThread.run(shell::back);
        assertEquals(Optional.of(new Route.Home()), FxThread.ask(shell::route));
    }

    private String words() {
        return FxThread.ask(() -> NodeTree.text(shell.root()));
    }

    private Screen make(Route route, ScreenScope scope) {
        if (madeBad) throw new IllegalStateException("cannot be made");
        Parent page = new VBox(Words.h1("今天是 " + scope.today()));
        return new Screen() {
            @Override
            public Parent root() {
                return page;
            }

            @Override
            public List<String> trail() {
                return List.of();
            }

            @Override
            public void enter() {
                if (entersBad) throw new IllegalStateException("cannot be entered");
            }
        };
    }
}
