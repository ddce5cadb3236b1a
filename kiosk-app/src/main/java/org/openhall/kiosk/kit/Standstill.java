package org.openhall.kiosk.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.wording.CodeWords;

/**
 * What stands in the place of content that is not there: nothing found, or a fault. Always says what to do next. UI
 * thread only.
 */
public final class Standstill extends VBox {

    private Standstill(IconShape icon, String heading, String next, List<? extends Node> ways) {
        getStyleClass().addAll(Styles.COL, "standstill");
        getChildren().addAll(new Icon(icon, "large"), Words.h2(heading), Words.body(next));
        if (!ways.isEmpty()) {
            getChildren().add(Flow.chips(ways.toArray(Node[]::new)));
        }
    }

    /** Nothing is here: says so and where to go on. */
    public static Standstill empty(String heading, String next, Node... ways) {
        return new Standstill(IconShape.INFO, heading, next, List.of(ways));
    }

    /** Something failed: says what to do next, with a short code to read out on the phone. */
    public static Standstill fault(String heading, String next, String code, Node... ways) {
        return new Standstill(IconShape.WARN, heading, next + CodeWords.of(code) + "。", List.of(ways));
    }
}
