package org.openhall.kiosk.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

import org.openhall.kiosk.kit.Target;

/**
 * Takes the second of two quick taps on one place for the same intent: many old people tap twice. It counts only where
 * it meets the very target of the first, so that keys and page buttons stay quick; never what has appeared under the
 * finger, and never a tool of the frame, which would go back twice. UI thread only.
 */
final class TapGuard {

    /** Two taps within that time are one. */
    static final Duration TWICE = Duration.ofMillis(300);
    /** Farther apart than so many root sizes, two taps are two. */
    private static final double SAME_PLACE_EM = 1.5;

    private final InstantSource clock;
    private Instant last = Instant.EPOCH;
    private Point2D place = Point2D.ZERO;
    private Optional<Node> pressed = Optional.empty();

    /** A guard that has seen no tap yet. */
    TapGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** Drops a press that is the second half of a double tap; to be called before anything else sees it. */
    void filter(MouseEvent press, double rootPx) {
        Instant now = clock.instant();
        Point2D at = new Point2D(press.getSceneX(), press.getSceneY());
        Optional<Node> target = target(press);
        boolean quick = Duration.between(last, now).compareTo(TWICE) < 0
                && at.distance(place) < SAME_PLACE_EM * rootPx;
        boolean same = target.isPresent() && target.equals(pressed) && !(target.get() instanceof Tool);
        last = now;
        place = at;
        if (quick && !same) press.consume();
        else
            pressed = target;
    }

    private static Optional<Node> target(MouseEvent press) {
        Node node = press.getTarget() instanceof Node touched ? touched : null;
        while (node != null && !(node instanceof Target) && !node.getStyleClass().contains("key"))
            node = node.getParent();
        return Optional.ofNullable(node);
    }
}
