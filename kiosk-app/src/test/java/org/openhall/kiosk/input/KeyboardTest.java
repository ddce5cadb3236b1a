package org.openhall.kiosk.input;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.util.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.kiosk.lexicon.Lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyboardTest {

    private static PinyinInput input;

    private final List<KeyboardSignal> signals = new ArrayList<>();

    @BeforeAll
    static void loadLexicons() {
        Lexicon general = Phrases.general();
        input = new PinyinDecoder(general, Phrases.hall(general));
    }

    @Test
    void tappingDibaoOffersDibaoFirstAndTakesItByTap() {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.scene(keyboard, 1080, 1920, 28);
            tap(scene, "key-d", "key-i", "key-b", "key-a", "key-o");
            assertEquals(new KeyboardSignal.Composing("dibao", "低保", "低保"), signals.getLast());
            assertEquals("di'bao", ((Label) scene.lookup("#composed")).getText());
            tap(scene, "candidate-0", "key-go");
            assertEquals(List.of(new KeyboardSignal.TextChanged("低保"), new KeyboardSignal.Go("低保")),
                    signals.subList(signals.size() - 2, signals.size()));
            assertEquals("低保", keyboard.text());
        });
    }

    @Test
    void lettersAreTakenBeforeTheLexiconIsThere() {
        FxToolkit.run(() -> {
            List<Runnable> waiting = new ArrayList<>();
            Keyboard keyboard = new Keyboard(() -> input, waiting::add, Runnable::run, "", signals::add);
            Scene scene = KeyboardPictures.scene(keyboard, 1080, 1920, 28);
            tap(scene, "key-d", "key-i");
            assertEquals(new KeyboardSignal.Composing("di", "di", "di"), signals.getLast());
            waiting.forEach(Runnable::run);
            KeyboardSignal.Composing read = (KeyboardSignal.Composing) signals.getLast();
            assertFalse(read.candidate().isEmpty() || read.candidate().equals("di"), read.candidate());
        });
    }

    @Test
    void caretGoesToWhereTheTextIsTouched() {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.scene(keyboard, 1080, 1920, 28);
            keyboard.setText("低保金");
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Label text = (Label) keyboard.field().lookup(".label");
            keyboard.placeCaret(text.getLayoutX() + text.getWidth() * .64);
            tap(scene, "key-delete");
            assertEquals("低金", keyboard.text());
            keyboard.placeCaret(-5);
            tap(scene, "key-delete");
            assertEquals("低金", keyboard.text());
            keyboard.placeCaret(2000);
            tap(scene, "key-delete");
            assertEquals("低", keyboard.text());
        });
    }

    @Test
    void moreCandidatesTakeThePlaceOfTheKeysAndTurnByPages() {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.scene(keyboard, 1080, 1920, 28);
            tap(scene, "key-y", "key-i", "candidates-more", "candidates-next");
            assertFalse(shown(scene, "key-y"));
            assertTrue(shown(scene, "grid-delete"));
            KeyboardPictures.draw(scene, "keyboard-1080-more");
            tap(scene, "candidates-back");
            assertTrue(shown(scene, "key-y"));
            tap(scene, "candidates-more");
            String further = ((Label) scene.getRoot().lookup(".candidate-grid .candidate .label")).getText();
            tap(scene, scene.getRoot().lookup(".candidate-grid .candidate").getId());
            assertEquals(further, keyboard.text());
        });
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, 28", "1080, 1920, 34", "1080, 1920, 42", "1920, 1080, 28", "1920, 1080, 34",
            "1920, 1080, 42", "1280, 800, 20.8", "1280, 800, 31"})
    void keysStayOnTheScreenAndApartAtEverySize(double width, double height, double rootSize) {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.scene(keyboard, width, height, rootSize);
            tap(scene, "key-s", "key-h", "key-e", "key-h", "key-u", "key-i");
            List<Bounds> keys = scene.getRoot().lookupAll(".key").stream().filter(n -> visible(n))
                    .map(n -> n.localToScene(n.getLayoutBounds())).toList();
            assertTrue(keys.size() > 33, "keys and candidates: " + keys.size());
            for (int i = 0; i < keys.size(); i++) {
                Bounds key = keys.get(i);
                assertTrue(key.getMinX() >= 0 && key.getMaxX() <= width && key.getMaxY() <= height, "inside: " + key);
                assertTrue(key.getHeight() >= 1.3 * rootSize, "high enough for its word: " + key);
                for (Bounds other : keys.subList(i + 1, keys.size()))
                    assertFalse(key.intersects(other), key + " over " + other);
            }
            assertTrue(keyboard.keys().getHeight() <= 0.56 * height, "leaves room for results");
            assertTrue(pitch(scene) >= (rootSize > 28 ? 2.4 : 3.2) * rootSize, "pitch " + pitch(scene));
            BufferedImage picture = KeyboardPictures.draw(scene, "keyboard-" + (int) width + "-" + (int) rootSize);
            assertEquals((int) width, picture.getWidth());
        });
    }

    @Test
    void everyLayerHasItsPicture() {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.scene(keyboard, 1080, 1920, 28);
            tap(scene, "key-layer", "sign-2", "sign-0");
            KeyboardPictures.draw(scene, "keyboard-1080-signs");
            tap(scene, "key-layer", "key-language-switch", "key-capital", "key-a");
            KeyboardPictures.draw(scene, "keyboard-1080-latin");
            assertEquals("20A", keyboard.text());
        });
    }

    @Test
    void highContrastKeepsTheKeysApartByLines() {
        FxToolkit.run(() -> {
            Keyboard keyboard = keyboard();
            Scene scene = KeyboardPictures.inContrast(keyboard, 1080, 1920, 34);
            tap(scene, "key-d", "key-i", "key-b", "key-a", "key-o");
            BufferedImage picture = KeyboardPictures.draw(scene, "keyboard-1080-contrast");
            assertTrue((picture.getRGB(2, 1900) & 0xFF) < 8, "black ground");
        });
    }

    @Test
    void holdingDeleteGoesOnDeleting() throws InterruptedException {
        CountDownLatch thrice = new CountDownLatch(3);
        PressRepeat repeat = FxToolkit.call(() -> new PressRepeat(thrice::countDown, Duration.millis(1),
                Duration.millis(1)));
        FxToolkit.run(repeat::start);
        assertTrue(thrice.await(30, TimeUnit.SECONDS));
        FxToolkit.run(repeat::stop);
    }

    private Keyboard keyboard() {
        return new Keyboard(() -> input, Runnable::run, Runnable::run, "想找什么？", signals::add);
    }

    private static double pitch(Scene scene) {
        Node q = scene.lookup("#key-q");
        Node w = scene.lookup("#key-w");
        return w.localToScene(0, 0).getX() - q.localToScene(0, 0).getX();
    }

    private static boolean shown(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        return node != null && visible(node);
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (!at.isVisible()) return false;
        return true;
    }

    private static void tap(Scene scene, String... ids) {
        for (String id : ids) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup("#" + id);
            mouse(node, MouseEvent.MOUSE_PRESSED);
            mouse(node, MouseEvent.MOUSE_RELEASED);
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void mouse(Node node, EventType<MouseEvent> type) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        node.fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false, true, false, true, new PickResult(node, x, y)));
    }
}
