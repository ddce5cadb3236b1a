package org.openhall.kiosk.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * Content that may be higher than its room: shown page by page with two buttons, cut between lines and rows, never
 * through them. No flick: kiosk panels on X11 give single taps only. Without buttons where all fits. UI thread only.
 */
public final class Pager extends Region {

    /** Wider than so many heights, the buttons stand beside the content. */
    private static final double LOW = 1.3;

    private final Region content;
    private final Window window;
    private final Rectangle clip = new Rectangle();
    private final Turner foot = new Turner(new HBox(), "pager-foot", this::turn);
    private final Turner side = new Turner(new VBox(), "pager-side", this::turn);
    private List<PageCuts.Cut> cuts = List.of(new PageCuts.Cut(0, 0));
    private int page;
    private Optional<Region> sought = Optional.empty();
    private boolean seeking;

    /** Pages through that content. */
    public Pager(Region content) {
        this.content = content;
        getStyleClass().add("pager");
        window = new Window(content);
        window.setClip(clip);
        for (Region part : List.of(window, foot.box(), side.box()))
            part.setManaged(false);
        getChildren().addAll(window, foot.box(), side.box());
    }

    /** Goes to the first page, as after a change of what is shown. */
    public void toTop() {
        sought = Optional.empty();
        seeking = false;
        page = 0;
        requestLayout();
    }

    /** Goes to the page on which a part of the content begins; a part that would be cut begins its page. */
    public void reveal(Region part) {
        sought = Optional.of(part);
        seeking = true;
        requestLayout();
    }

    /** How many pages there are, at least 1. Known after layout. */
    public int pages() {
        return cuts.size();
    }

    /** The page shown, from 0. */
    public int page() {
        return page;
    }

    /** Turns by so many pages. */
    public void turn(int by) {
        page = Math.clamp(page + by, 0, cuts.size() - 1);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = getHeight();
        boolean fits = content.prefHeight(width) <= height + 1;
        boolean low = width > height * LOW;
        foot.box().setVisible(!fits && !low);
        side.box().setVisible(!fits && low);
        double sideWidth = fits || !low ? 0 : snapSizeX(side.box().prefWidth(-1));
        double footHeight = fits || low ? 0 : snapSizeY(foot.box().prefHeight(width));
        double room = height - footHeight;
        double taken = width - sideWidth;
        content.resizeRelocate(0, 0, taken, Math.max(content.prefHeight(taken), fits ? room : 0));
        content.layout();
        cuts = fits ? List.of(new PageCuts.Cut(0, room)) : PageCuts.of(content, room, sought);
        seek();
        page = Math.clamp(page, 0, cuts.size() - 1);
        PageCuts.Cut cut = cuts.get(page);
        content.relocate(0, -cut.from());
        window.resizeRelocate(0, 0, taken, room);
        clip.setWidth(taken);
        clip.setHeight(cut.to() - cut.from());
        foot.show(page, cuts.size(), "第 " + (page + 1) + " 页，共 " + cuts.size() + " 页");
        if (foot.box().prefWidth(-1) > width) foot.show(page, cuts.size(), (page + 1) + " / " + cuts.size());
        side.show(page, cuts.size(), (page + 1) + " / " + cuts.size());
        foot.box().resizeRelocate(0, room, width, footHeight);
        side.box().resizeRelocate(taken, 0, sideWidth, height);
    }

    private void seek() {
        if (!seeking || sought.isEmpty()) return;
        seeking = false;
        double top = sought.get().localToScene(0, 0).getY() - content.localToScene(0, 0).getY();
        for (int i = 0; i < cuts.size(); i++)
            if (cuts.get(i).from() <= top + 1 && top + 1 < cuts.get(i).to()) page = i;
    }

    /** Two buttons and where one is, in a row or a column. */
    private static final class Turner {

        private final Pane box;
        private final Label place = Words.line("", Styles.MUTED);
        private final LedgeButton up;
        private final LedgeButton down;

        Turner(Pane box, String style, IntConsumer turn) {
            this.box = box;
            boolean row = box instanceof HBox;
            up = row
                    ? LedgeButton.with(IconShape.UP, "上一页", () -> turn.accept(-1))
                    : LedgeButton.square(IconShape.UP, "上页", () -> turn.accept(-1));
            down = row
                    ? LedgeButton.with(IconShape.DOWN, "下一页", () -> turn.accept(1))
                    : LedgeButton.square(IconShape.DOWN, "下页", () -> turn.accept(1));
            box.getStyleClass().add(style);
            if (row) {
                Region air = new Region();
                HBox.setHgrow(air, Priority.ALWAYS);
                box.getChildren().addAll(up, down, air, place);
            } else {
                box.getChildren().addAll(up, place, down);
            }
        }

        Pane box() {
            return box;
        }

        void show(int page, int pages, String words) {
            up.setUsable(page > 0);
            down.setUsable(page < pages - 1);
            place.setText(words);
        }
    }

    /** A hole through which the content is seen. */
    private static final class Window extends Region {
        Window(Region content) {
            content.setManaged(false);
            getChildren().add(content);
        }
    }
}
