package org.openhall.kiosk.kit;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlowTest {

    @Test
    void foldsThingsIntoLinesAndWantsOneLineItself() {
        Flow flow = laidOut(250, box(100), box(100), box(100));
        assertEquals(50, flow.getHeight());
        assertEquals(25, flow.getChildren().getLast().getLayoutY());
        assertEquals(0, flow.getChildren().getLast().getLayoutX());
        assertEquals(300, flow.prefWidth(-1));
    }

    @Test
    void nothingBecomesWiderThanTheFlow() {
        Flow flow = laidOut(200, FxThread.ask(() -> Words.of("一句很长的话，在这里要折成几行才放得下，不能伸到外面去。")));
        Region words = (Region) flow.getChildren().getFirst();
        assertTrue(words.getWidth() <= 200, "width " + words.getWidth());
        assertTrue(words.getHeight() > 30, "height " + words.getHeight());
        assertEquals(0, flow.minWidth(-1));
    }

    private static Flow laidOut(double width, Region... things) {
        return FxThread.ask(() -> {
            Flow flow = new Flow("plain-flow", things);
            Pane pane = new Pane(flow);
            new Scene(pane, 600, 600);
            pane.applyCss();
            flow.resize(width, flow.prefHeight(width));
            flow.layout();
            return flow;
        });
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setPrefSize(width, 25);
        return box;
    }
}
