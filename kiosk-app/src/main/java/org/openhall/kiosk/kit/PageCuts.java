package org.openhall.kiosk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/** Where laid-out content may be cut into pages: between lines of text and between rows, never through them. */
final class PageCuts {

    private final Region content;
    private final List<Solid> solids = new ArrayList<>();

    private PageCuts(Region content) {
        this.content = content;
        walk(content);
    }

    /**
     * One page.
     *
     * @param from top within the content
     * @param to bottom within the content
     */
    record Cut(double from, double to) {}

    /** What must stay whole, from top to bottom; {@code hold} is how far down it wants company. */
    private record Solid(double top, double bottom, double hold) {}

    /** Pages of at most that height; at least one. The content must be laid out. */
    static List<Cut> of(Region content, double height) {
        return of(content, height, Optional.empty());
    }

    /**
     * The same for somebody who wants to read one part of it.
     *
     * @param sought a part that one wants to read: where it does not fit on its page, a page begins with it
     */
    static List<Cut> of(Region content, double height, Optional<Region> sought) {
        PageCuts cuts = new PageCuts(content);
        double start = sought.map(part -> cuts.yInContent(part, 0)).orElse(-1.0);
        double foot = start + sought.map(Region::getHeight).orElse(0.0);
        List<Cut> pages = new ArrayList<>();
        double from = 0;
        double end = content.getHeight();
        if (height < 1) return List.of(new Cut(0, end));
        while (end - from > height) {
            double to = cuts.best(from, from + height);
            if (start > from + 1 && start < to && foot > to + 1) to = start;
            pages.add(new Cut(from, to));
            from = to;
        }
        pages.add(new Cut(from, end));
        return pages;
    }

    private double best(double from, double limit) {
        double least = from + 1;
        return solids.stream().mapToDouble(Solid::top).filter(y -> y > least && y <= limit).filter(this::free).max()
                .orElseGet(() -> fallback(from, limit));
    }

    /** Nothing fits whole: cut at the lowest line end that is still on the page, else at its very end. */
    private double fallback(double from, double limit) {
        return solids.stream().mapToDouble(Solid::bottom).filter(y -> y > from + 1 && y <= limit).max().orElse(limit);
    }

    private boolean free(double y) {
        return solids.stream().noneMatch(s -> s.top < y - .5 && s.hold > y + .5);
    }

    private void walk(Node node) {
        boolean placed = node.isManaged() || node.equals(content) || node instanceof Text;
        if (!node.isVisible() || !placed) return;
        if (node instanceof Text text) lines(text);
        else if (node instanceof Label label && heading(label))
            solid(label.getLayoutBounds(), label, 3 * label.getFont().getSize());
        else if (whole(node)) solid(node.getLayoutBounds(), node, 0);
        else
            inside((Parent) node);
    }

    private static boolean whole(Node node) {
        return node.getStyleClass().contains(Styles.TAKE) || node.getStyleClass().contains(Styles.NOTE)
                || node.getStyleClass().contains(Styles.WARN_BOX)
                || node instanceof Target || node instanceof Icon || node instanceof QrCode || node instanceof Tag
                || !(node instanceof Parent);
    }

    private void inside(Parent parent) {
        if (parent.getStyleClass().contains("head"))
            solid(parent.getLayoutBounds(), parent, parent.getLayoutBounds().getHeight() * 2);
        parent.getChildrenUnmodifiable().forEach(this::walk);
    }

    private static boolean heading(Label label) {
        return label.getStyleClass().contains(Styles.H2) || label.getStyleClass().contains(Styles.H3);
    }

    private void lines(Text text) {
        LayoutInfo lines = text.getLayoutInfo();
        double ascent = text.getLayoutBounds().getMinY();
        double base = lines.getTextLineCount() == 0 ? 0 : lines.getTextLine(0, false).bounds().getMinY();
        for (int i = 0; i < lines.getTextLineCount(); i++) {
            var box = lines.getTextLine(i, false).bounds();
            double top = yInContent(text, box.getMinY() - base + ascent);
            double bottom = yInContent(text, box.getMaxY() - base + ascent);
            solids.add(new Solid(top, bottom, bottom));
        }
    }

    private void solid(Bounds local, Node node, double company) {
        double top = yInContent(node, local.getMinY());
        double bottom = yInContent(node, local.getMaxY());
        double below = node.getParent().getLayoutBounds().getHeight() - node.getBoundsInParent().getMaxY();
        solids.add(new Solid(top, bottom, bottom + Math.clamp(below, 0, company)));
    }

    private double yInContent(Node node, double y) {
        double sum = y;
        for (Node at = node; !at.equals(content); at = at.getParent())
            sum = at.localToParent(0, sum).getY();
        return sum;
    }
}
