package org.openhall.kiosk.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Target;

/**
 * Measures a laid-out scene: targets at least 3 em high and wide, 1.15 em apart, text at least .93 em, nothing cut
 * short, nothing off the screen, no code or count broken over two lines. On the shipped screen profiles that is 20 mm, 8 mm and 18 pt. UI thread only.
 */
public final class LayoutCheck {

    private static final double TARGET_EM = 3;
    private static final double GAP_EM = 1.15;
    private static final double TEXT_EM = .93;
    /** Snapping to whole pixels may take so many pixels away. */
    private static final double SNAP = 2;

    private final double root;
    private final Bounds screen;
    private final List<String> faults = new ArrayList<>();
    private final List<Seen> targets = new ArrayList<>();

    private record Seen(Target target, Bounds box) {

        boolean key() {
            return target.getStyleClass().contains(Styles.KEY);
        }

        String name() {
            String text = target.getAccessibleText();
            return text == null ? target.getStyleClass().toString() : text;
        }
    }

    private LayoutCheck(Scene scene, double rootPx) {
        root = rootPx;
        screen = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    }

    /** What is wrong with a scene, one line each; empty when all is well. */
    public static List<String> faults(Scene scene, double rootPx) {
        LayoutCheck check = new LayoutCheck(scene, rootPx);
        check.walk(top(scene.getRoot()), check.screen, null);
        check.pairs();
        return check.faults.stream().distinct().toList();
    }

    /** What lies in front of everything, if something does. */
    private static Node top(Parent root) {
        List<Node> layers = root.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
        return layers.size() > 1 ? layers.getLast() : root;
    }

    private void walk(Node node, Bounds window, Target inside) {
        if (!node.isVisible()) return;
        Bounds box = node.localToScene(node.getLayoutBounds());
        Bounds seen = node.getClip() == null
                ? window
                : cut(window, node.localToScene(node.getClip().getBoundsInParent()));
        if (node instanceof Text text) {
            text(text, node.localToScene(node.getBoundsInLocal()), window, inside);
        } else if (node instanceof Target target) {
            if (!overlaps(box, window)) return;
            target(target, box, window);
        } else if (node instanceof Label label) {
            label(label, box, window);
        }
        Target around = node instanceof Target target ? target : inside;
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, seen, around));
    }

    private void target(Target target, Bounds box, Bounds window) {
        Seen seen = new Seen(target, box);
        targets.add(seen);
        double least = TARGET_EM * root - SNAP;
        if (!seen.key() && (box.getWidth() < least || box.getHeight() < least))
            faults.add("small target: " + seen.name() + size(box));
        if (!within(box, window)) faults.add("target cut or off the screen: " + seen.name() + size(box));
    }

    private void label(Label label, Bounds box, Bounds window) {
        if (!overlaps(box, window)) return;
        Node text = label.lookup(".text");
        if (text instanceof Text shown && !shown.getText().equals(label.getText()))
            faults.add("cut short: " + start(label.getText()));
    }

    private void text(Text text, Bounds box, Bounds window, Target inside) {
        if (text.getText().isBlank() || !overlaps(box, window)) return;
        if (text.getFont().getSize() < TEXT_EM * root - .5)
            faults.add("small text: " + start(text.getText()) + " " + Math.round(text.getFont().getSize()));
        for (String broken : BrokenWords.in(text))
            faults.add("broken over two lines: " + broken);
        boolean oneLine = text.getLayoutInfo().getTextLineCount() < 2;
        if (box.getMinX() < window.getMinX() - SNAP || box.getMaxX() > window.getMaxX() + SNAP
                || (oneLine && !within(box, window)))
            faults.add("text cut or off the screen: " + start(text.getText()));
        if (inside != null && !within(box, inside.localToScene(inside.getLayoutBounds())))
            faults.add("text wider than its target: " + start(text.getText()));
    }

    private void pairs() {
        double least = GAP_EM * root - SNAP;
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                Seen a = targets.get(i);
                Seen b = targets.get(j);
                if ((a.key() && b.key()) || distance(a.box(), b.box()) >= least) continue;
                faults.add(
                        "near targets: " + a.name() + " / " + b.name() + " " + Math.round(distance(a.box(), b.box())));
            }
        }
    }

    private static double distance(Bounds a, Bounds b) {
        double dx = Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX());
        double dy = Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY());
        return Math.max(dx, dy);
    }

    /** Touching edges are not in sight: pages are cut exactly between rows. */
    private static boolean overlaps(Bounds box, Bounds window) {
        Bounds both = cut(box, window);
        return both.getWidth() > SNAP && both.getHeight() > SNAP;
    }

    private static boolean within(Bounds box, Bounds window) {
        return box.getMinX() >= window.getMinX() - SNAP && box.getMaxX() <= window.getMaxX() + SNAP
                && box.getMinY() >= window.getMinY() - SNAP && box.getMaxY() <= window.getMaxY() + SNAP;
    }

    private static Bounds cut(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static String size(Bounds box) {
        return " " + Math.round(box.getWidth()) + "x" + Math.round(box.getHeight()) + " at " + Math.round(box.getMinX())
                + "," + Math.round(box.getMinY());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(14, text.length()));
    }
}
