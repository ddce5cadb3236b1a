package org.openhall.kiosk.kit;

import java.util.List;

import javafx.collections.ObservableList;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Two buttons that turn what is longer than its room, and where one is: in a row below it, or in a column beside it
 * where height is dear. Lives among the children of what it turns, and only while it is needed. All of it happens in
 * layout, when a pulse has already styled everything: so it styles itself, or it would stand there bare until the next.
 * UI thread only.
 */
public final class TurnButtons {

    /** Wider than so many times its height, a place keeps its height: the buttons stand beside it. */
    private static final double LOW = 1.3;

    private final ObservableList<Node> among;
    private final Label place = Words.line("", Styles.MUTED);
    private final Label sidePlace = Words.line("", Styles.MUTED);
    private final LedgeButton up;
    private final LedgeButton down;
    private final LedgeButton sideUp;
    private final LedgeButton sideDown;
    private final HBox foot;
    private final VBox side;

    /**
     * Buttons that are not there yet.
     *
     * @param among children of what is turned
     * @param back asked for the page before
     * @param on asked for the page after
     */
    public TurnButtons(ObservableList<Node> among, Runnable back, Runnable on) {
        this.among = among;
        up = LedgeButton.with(IconShape.UP, "上一页", back);
        down = LedgeButton.with(IconShape.DOWN, "下一页", on);
        sideUp = LedgeButton.square(IconShape.UP, "上页", back);
        sideDown = LedgeButton.square(IconShape.DOWN, "下页", on);
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        foot = new HBox(up, down, air, place);
        foot.getStyleClass().add("pager-foot");
        side = new VBox(sideUp, sidePlace, sideDown);
        side.getStyleClass().add("pager-side");
        foot.setManaged(false);
        side.setManaged(false);
    }

    /** Takes its place at the edge of that room, in pixels, or goes away; answers what is left. To be called in layout. */
    public Dimension2D place(boolean needed, double width, double height) {
        boolean low = width > height * LOW;
        stand(foot, needed && !low);
        stand(side, needed && low);
        if (!needed) return new Dimension2D(width, height);
        if (!low) {
            double own = Math.ceil(foot.prefHeight(width));
            foot.resizeRelocate(0, height - own, width, own);
            return new Dimension2D(width, height - own);
        }
        side.getChildren().setAll(sideUp, sidePlace, sideDown);
        side.applyCss();
        if (side.minHeight(-1) > height) side.getChildren().remove(sidePlace);
        double own = Math.ceil(side.prefWidth(-1));
        side.resizeRelocate(width - own, 0, own, height);
        return new Dimension2D(width - own, height);
    }

    /**
     * Says where one is; after {@link #place}.
     *
     * @param before whether there is a page before
     * @param after whether there is one after
     * @param words in a row, where they fit
     * @param brief in a column, or where the words do not fit; left out where even that does not
     */
    public void show(boolean before, boolean after, String words, String brief) {
        List.of(up, sideUp).forEach(button -> button.setUsable(before));
        List.of(down, sideDown).forEach(button -> button.setUsable(after));
        sidePlace.setText(brief);
        place.setText(words);
        foot.applyCss();
        side.applyCss();
        if (foot.prefWidth(-1) > foot.getWidth()) place.setText(brief);
        if (foot.prefWidth(-1) > foot.getWidth()) place.setText("");
    }

    private void stand(Pane box, boolean here) {
        if (among.contains(box) == here) return;
        if (here) {
            among.add(box);
            box.applyCss();
        } else {
            among.remove(box);
        }
    }
}
