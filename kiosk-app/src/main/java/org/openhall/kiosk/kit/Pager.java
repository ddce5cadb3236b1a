package org.openhall.kiosk.kit;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Content that may be higher than its room: shown page by page with two buttons, cut between lines and rows, never
 * through them. No flick: kiosk panels on X11 give single taps only. Without buttons where all fits. UI thread only.
 */
public final class Pager extends Region {

    private final Region content;
    private final Window window;
    private final Rectangle clip = new Rectangle();
    private final TurnButtons buttons = new TurnButtons(getChildren(), () -> turn(-1), () -> turn(1));
    private List<PageCuts.Cut> cuts = List.of(new PageCuts.Cut(0, 0));
    private int page;
    private Optional<Region> sought = Optional.empty();
    private boolean seeking;
    /** Whether nobody has turned the page since. */
    private boolean staying;

    /** Pages through that content. */
    public Pager(Region content) {
        this.content = content;
        getStyleClass().add("pager");
        window = new Window(content);
        window.setClip(clip);
        window.setManaged(false);
        getChildren().add(window);
    }

    /** Goes to the first page, as after a change of what is shown. */
    public void toTop() {
        sought = Optional.empty();
        seeking = staying = false;
        page = 0;
        requestLayout();
    }

    /** Goes to the page on which a part of the content begins; a part that would be cut begins its page. */
    public void reveal(Region part) {
        staying = true;
        follow(part);
    }

    /** The content was made anew, and this part stands for the one that was revealed: stays with it if nobody turned the page. */
    public void follow(Region part) {
        sought = Optional.of(part);
        seeking = staying;
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
        staying = false;
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
        Dimension2D room = buttons.place(!fits, width, height);
        double wanted = content.prefHeight(room.getWidth());
        content.resizeRelocate(0, 0, room.getWidth(), Math.max(wanted, fits ? room.getHeight() : 0));
        content.layout();
        cuts = fits ? List.of(new PageCuts.Cut(0, room.getHeight())) : PageCuts.of(content, room.getHeight(), sought);
        seek();
        page = Math.clamp(page, 0, cuts.size() - 1);
        PageCuts.Cut cut = cuts.get(page);
        content.relocate(0, -cut.from());
        window.resizeRelocate(0, 0, room.getWidth(), room.getHeight());
        clip.setWidth(room.getWidth());
        clip.setHeight(cut.to() - cut.from());
        buttons.show(page > 0, page < cuts.size() - 1, "第 " + (page + 1) + " 页，共 " + cuts.size() + " 页",
                (page + 1) + " / " + cuts.size());
    }

    private void seek() {
        if (!seeking || sought.isEmpty()) return;
        seeking = false;
        double top = sought.get().localToScene(0, 0).getY() - content.localToScene(0, 0).getY();
        for (int i = 0; i < cuts.size(); i++)
            if (cuts.get(i).from() <= top + 1 && top + 1 < cuts.get(i).to()) page = i;
    }

    /** A hole through which the content is seen. */
    private static final class Window extends Region {
        Window(Region content) {
            content.setManaged(false);
            getChildren().add(content);
        }
    }
}
