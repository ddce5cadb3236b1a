package org.openhall.kiosk.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagerTest {

    @Test
    void whatFitsHasNoButtons() {
        Pager pager = laidOut(2, 900);
        assertEquals(1, pager.pages());
        assertFalse(FxThread.ask(() -> pager.lookup(".pager-foot").isVisible()));
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
