package org.openhall.kiosk.sheet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Facts;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.Folded;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.wording.Fact;

/** Published elements as ruled rows. UI thread only. */
public final class FactRows {

    private FactRows() {}

    /** Rows in order. */
    public static Facts of(List<Fact> facts) {
        Facts rows = new Facts();
        facts.forEach(f -> rows.fact(f.term(), value(f)));
        return rows;
    }

    /** The value of an element: muted where the source is silent, marked where it is unclear. */
    public static Node value(Fact fact) {
        Node words = fact.stated() ? Folded.of(fact.value()) : Words.muted(fact.value());
        return fact.unclear() ? marked(words) : words;
    }

    /** Something under which stands that the source is unclear about it. */
    public static VBox marked(Node value) {
        Flow line = new Flow("tags", Tag.warn("原文不清楚"), Words.small("照原文列出，请以窗口答复为准。"));
        VBox box = new VBox(value, line);
        box.getStyleClass().add(Styles.COL_TIGHT);
        return box;
    }
}
