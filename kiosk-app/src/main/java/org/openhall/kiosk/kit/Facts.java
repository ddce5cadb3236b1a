package org.openhall.kiosk.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Ruled rows of term and value, as a published form has them. UI thread only. */
public final class Facts extends VBox {

    /** No rows yet. */
    public Facts() {
        getStyleClass().add("facts");
    }

    /** Adds a row of plain words; line feeds make lines. */
    public Facts fact(String term, String value) {
        return fact(term, Words.body(value));
    }

    /** Adds a row with something else than plain words. */
    public Facts fact(String term, Node value) {
        getChildren().add(new Row("fact", Words.of(term, "fact-term"), value).growing(value));
        return this;
    }
}
