package org.openhall.kiosk.kit;

import java.util.List;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of a list that leads to a page: title, a line of tags and detail, chevron. UI thread only. */
public final class ListRow extends Target {

    private final MarkedText title = new MarkedText("hit-title");
    private final MarkedText detail = new MarkedText("hit-detail");
    private final HBox second = new HBox();

    /** A row; an empty detail is left out. */
    public ListRow(String titleText, String detailText, Runnable action) {
        super(action);
        getStyleClass().add(Styles.HIT);
        HBox.setHgrow(detail, Priority.ALWAYS);
        second.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        second.getStyleClass().add(Styles.ROW_TIGHT);
        second.getChildren().add(detail);
        VBox words = new VBox(title, second);
        words.getStyleClass().add(Styles.COL_TIGHT);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Icon chevron = new Icon(IconShape.CHEVRON, "small");
        chevron.getStyleClass().add("chevron");
        getChildren().addAll(words, chevron);
        title(titleText, List.of());
        detail(detailText, List.of());
    }

    /** Changes the title and what is marked in it. */
    public ListRow title(String text, List<Mark> marks) {
        title.set(text, marks);
        setAccessibleText(text);
        return this;
    }

    /** Changes the detail and what is marked in it. */
    public ListRow detail(String text, List<Mark> marks) {
        detail.set(text, marks);
        detail.setManaged(!text.isEmpty());
        detail.setVisible(!text.isEmpty());
        second.setManaged(!text.isEmpty() || second.getChildren().size() > 1);
        return this;
    }

    /** Puts small framed words before the detail. */
    public ListRow tags(Tag... tags) {
        second.getChildren().setAll(tags);
        second.getChildren().add(detail);
        second.setManaged(true);
        return this;
    }

    /** Puts an icon before the words. */
    public ListRow icon(IconShape shape) {
        getChildren().addFirst(new Icon(shape));
        return this;
    }
}
