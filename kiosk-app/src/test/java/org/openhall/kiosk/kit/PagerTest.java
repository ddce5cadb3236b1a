package org.openhall.kiosk.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagerTest {

    @Test
    void whatFitsHasNoButtons() {
        Pager pager = laidOut(2, 900);
        assertEquals(1, pager.pages());
        assertNull(FxThread.ask(() -> pager.lookup(".pager-foot")));
    }

    @Test
    void turnsToTheEndAndBack() {
        Pager pager = laidOut(30, 600);
        FxThread.run(() -> {
            pager.turn(100);
            pager.layout();
        });
        assertEquals(pager.pages() - 1, pager.page());
        FxThread.run(() -> pager.turn(-100));
        assertEquals(0, pager.page());
    }

    /** One pulse is one pass of styles and one of layout: what layout brings up must come up styled. */
    @Test
    void buttonsAreWholeTheMomentLargerTextBringsThem() {
        for (double[] room : new double[][]{{500, 700}, {900, 560}}) {
            List<Measured> seen = FxThread.ask(() -> {
                Pager pager = new Pager(new VBox(Words.body("一行\n".repeat(20))));
                Scene scene = new Scene(new StackPane(pager), room[0], room[1]);
                scene.getRoot().getStylesheets().addAll(Pager.class.getResource("tokens-paper.css").toExternalForm(),
                        Pager.class.getResource("kit.css").toExternalForm());
                scene.getRoot().getStyleClass().add(Styles.KIOSK);
                pulse(scene, 16);
                assertEquals(1, pager.pages());
                pulse(scene, 30);
                pager.turn(1);
                pulse(scene, 28);
                return measured(pager);
            });
            assertEquals(2, seen.size());
            assertTrue(seen.stream().allMatch(b -> b.height() >= 3 * 28 && b.letters() >= .93 * 28 - .1),
                    seen.toString());
        }
    }

    private static void pulse(Scene scene, int root) {
        scene.getRoot().setStyle("-fx-font-size: " + root + "px;");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private record Measured(double height, double letters) {}

    private static List<Measured> measured(Pager pager) {
        return pager.lookupAll(".btn").stream().map(button -> new Measured(((Target) button).getHeight(),
                ((Label) button.lookup(".label")).getFont().getSize())).toList();
    }

    @Property(tries = 25)
    void pagesCutBetweenRowsAndLeaveNothingOut(@ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 150, max = 900) int height) {
        List<PageCuts.Cut> cuts = FxThread.ask(() -> {
            VBox content = rows(rows);
            Scene scene = new Scene(new StackPane(content), 400, 5000);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            content.resize(400, content.prefHeight(400));
            content.layout();
            return PageCuts.of(content, height);
        });
        for (int i = 1; i < cuts.size(); i++) {
            assertEquals(cuts.get(i - 1).to(), cuts.get(i).from());
            assertEquals(0, Math.round(cuts.get(i).from()) % 100, "cut through a row at " + cuts.get(i).from());
        }
        assertEquals(rows * 100.0, cuts.getLast().to());
        assertTrue(cuts.stream().allMatch(c -> c.to() - c.from() <= height + .5), cuts.toString());
    }

    @Test
    void whatIsMadeAnewStaysOnItsPageUntilSomebodyTurns() {
        FxThread.run(() -> {
            VBox content = rows(6);
            Pager pager = new Pager(content);
            Scene scene = new Scene(new StackPane(pager), 500, 500);
            pulse(scene, 16);
            Target part = (Target) content.getChildren().get(2);
            pager.reveal(part);
            pulse(scene, 16);
            assertEquals(0, pager.page());
            Target grown = new Target(() -> {});
            grown.setMinHeight(300);
            content.getChildren().set(2, grown);
            pager.follow(grown);
            pulse(scene, 16);
            assertEquals(1, pager.page(), "it begins a page, which is shown");
            pager.turn(-1);
            pager.follow(grown);
            pulse(scene, 16);
            assertEquals(0, pager.page(), "somebody has turned");
        });
    }

    private static Pager laidOut(int rows, int height) {
        return FxThread.ask(() -> {
            Pager pager = new Pager(rows(rows));
            Scene scene = new Scene(new StackPane(pager), 500, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return pager;
        });
    }

    private static VBox rows(int count) {
        List<Target> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Target row = new Target(() -> {});
            row.setMinHeight(100);
            row.setMaxHeight(100);
            rows.add(row);
        }
        return new VBox(rows.toArray(Target[]::new));
    }
}
