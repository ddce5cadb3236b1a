package org.openhall.kiosk.tour;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/**
 * A finger before the screen: looks for words, presses what carries them, waits until something is there. Called from the
 * tour's own thread, never from the UI thread.
 */
final class Finger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final long LOOK_EVERY_MILLIS = 60;
    /** A person's finger needs that long between taps; anything quicker the shell takes for the same tap twice. */
    private static final long REST_MILLIS = 400;
    /** Somewhat longer than the clock wants. */
    private static final long HOLD_MILLIS = 3_400;

    private final Scene scene;
    private final Executor ui;
    private final ScheduledExecutorService eyes = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tour-eyes").factory());

    Finger(Scene scene, Executor ui) {
        this.scene = scene;
        this.ui = ui;
    }

    /** Presses what carries these words, once it is there and has come to rest; of several the shortest, then uppermost. */
    void tap(String words) throws LostException {
        AtomicReference<Point2D> before = new AtomicReference<>();
        Point2D where = until("“" + words + "”可按", () -> target(words).map(Finger::middle)
                .filter(here -> here.equals(before.getAndSet(here))));
        onUi(() -> {
            Robot robot = new Robot();
            robot.mouseMove(where);
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        CompletableFuture<Boolean> rested = new CompletableFuture<>();
        var _ = eyes.schedule(() -> rested.complete(true), REST_MILLIS, TimeUnit.MILLISECONDS);
        await("手指抬起", rested);
    }

    /** Leaves the finger on what has that style, as long as it takes to get behind it. */
    void hold(String style) throws LostException {
        Point2D where = until("“" + style + "”可按", () -> Optional.ofNullable(scene.getRoot().lookup(style)).map(
                Finger::middle));
        onUi(() -> {
            Robot robot = new Robot();
            robot.mouseMove(where);
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        var _ = eyes.schedule(() -> held.complete(true), HOLD_MILLIS, TimeUnit.MILLISECONDS);
        await("按住", held);
        onUi(() -> {
            new Robot().mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    /** Whether these words stand somewhere on the screen; on the UI thread. */
    boolean reads(String words) {
        return text(scene.getRoot()).contains(words);
    }

    /** Waits until these words stand somewhere on the screen. */
    void see(String words) throws LostException {
        until("“" + words + "”出现", () -> text(scene.getRoot()).contains(words) ? Optional.of(true) : Optional.empty());
    }

    /** Waits until something is so. */
    void see(String what, Supplier<Boolean> condition) throws LostException {
        until(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    /** Whether something that can be pressed carries these words now. */
    boolean offers(String words) throws LostException {
        return onUi(() -> target(words).isPresent());
    }

    /** What the screen shows now. */
    WritableImage picture() throws LostException {
        return onUi(() -> scene.snapshot(null));
    }

    /** Does something on the UI thread and waits for its answer. */
    <T> T onUi(Supplier<T> work) throws LostException {
        return await("界面应答", CompletableFuture.supplyAsync(work, ui));
    }

    @Override
    public void close() {
        eyes.shutdownNow();
    }

    private <T> T until(String what, Supplier<Optional<T>> look) throws LostException {
        CompletableFuture<T> seen = new CompletableFuture<>();
        var looking = eyes.scheduleWithFixedDelay(() -> {
            try {
                afterLayout(look).join().ifPresent(seen::complete);
            } catch (RuntimeException e) {
                seen.completeExceptionally(e);
            }
        }, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return await(what, seen);
        } finally {
            looking.cancel(true);
        }
    }

    /** Looks when the next frame has been laid out: before that, things may stand where nobody will ever see them. */
    private <T> CompletableFuture<T> afterLayout(Supplier<T> look) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        Runnable once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                try {
                    seen.complete(look.get());
                } catch (RuntimeException e) {
                    seen.completeExceptionally(e);
                }
            }
        };
        ui.execute(() -> {
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
        return seen;
    }

    private static <T> T await(String what, CompletableFuture<T> future) throws LostException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LostException("等不到：" + what, e);
        } catch (ExecutionException e) {
            throw new LostException("出错：" + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LostException("被打断：" + what, e);
        }
    }

    private Optional<Node> target(String words) {
        return scene.getRoot().lookupAll(".target").stream()
                .filter(node -> node.isVisible() && isShown(node) && text(node).contains(words))
                .min(Comparator.comparingInt((Node node) -> text(node).length())
                        .thenComparingDouble(node -> node.localToScene(node.getBoundsInLocal()).getMinY()));
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) return false;
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getWidth() > 0 && node.getScene() != null && bounds.getMinY() >= 0
                && bounds.getMaxY() <= node.getScene().getHeight() + 1;
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static String text(Node node) {
        if (!node.isVisible()) return "";
        if (node instanceof Labeled labeled) return labeled.getText() == null ? "" : labeled.getText() + "\n";
        if (node instanceof Text words) return words.getText() + "";
        if (!(node instanceof Parent parent)) return "";
        StringBuilder all = new StringBuilder();
        parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
        return all.toString();
    }

    /** The way was lost: what was looked for did not come. */
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        LostException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
