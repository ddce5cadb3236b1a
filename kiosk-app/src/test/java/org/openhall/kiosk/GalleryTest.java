package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.LayoutCheck;
import org.openhall.kiosk.gallery.NodeTree;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.shell.Look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every screen in every named state: measured on all screens in all looks, and its node tree held against a file. */
class GalleryTest {

    private static final Path GOLDEN = Path.of(System.getProperty("openhall.module"), "src/test/resources/golden");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private final Gallery gallery = FxThread.ask(Gallery::new);

    @Test
    void everythingCanBePressedAndRead() {
        List<String> faults = gallery.entries().stream()
                .flatMap(entry -> FxThread.ask(() -> gallery.faults(entry)).stream()).sorted().toList();
        assertEquals(List.of(), faults);
    }

    /** After a wanted change run with -Dgolden.rewrite=true added to -Dtest.jvm, and read the difference. */
    @TestFactory
    Stream<DynamicTest> standsAsItStood() {
        return gallery.entries().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> holdAgainstFile(entry)));
    }

    @Test
    void largestLettersLeaveTheFirstHitAboveTheKeys() {
        String tree = elder("search-composing", "portrait-21");
        assertTrue(tree.matches("(?s).*ListRow.*共 \\d+ 条，收起键盘看全部.*KeyboardView.*"), tree);
    }

    /** Whatever else stands on the home screen, doors come first: four at least on the first page, in every look. */
    @Test
    void homeHasDoorsOnItsFirstPage() {
        for (GalleryEntry entry : gallery.entries().stream().filter(e -> e.name().startsWith("home")).toList())
            for (String screen : Gallery.SCREENS)
                for (Look look : Gallery.LOOKS)
                    assertTrue(FxThread.ask(() -> doors(gallery.scene(entry, screen, look))) >= 4,
                            entry.name() + " " + screen + " " + look);
    }

    private static long doors(Scene scene) {
        Node window = scene.getRoot().lookup(".home").getParent();
        Bounds seen = window.localToScene(window.getClip().getBoundsInParent());
        return scene.getRoot().lookupAll(".door").stream()
                .filter(door -> seen.contains(door.localToScene(door.getLayoutBounds()))).count();
    }

    @Test
    void elderHomeKeepsItsDoorsOnOnePageWhenTheHallIsAway() {
        for (String screen : Gallery.SCREENS) {
            String tree = elder("home-offline", screen);
            assertTrue(tree.contains("该找哪个窗口"), screen);
            assertFalse(tree.contains("pager-"), screen);
        }
    }

    @Test
    void anEmergencyStandsOnEveryHomeInWords() {
        for (String screen : Gallery.SCREENS)
            for (Look look : Gallery.LOOKS) {
                String tree = FxThread.ask(() -> tree(gallery.scene(named("home-emergency-long-title"), screen, look)
                        .getRoot()));
                assertTrue(tree.matches("(?s).*EmergencyBand.*Tag.tag 应急.*关于开展2026年度.*"), screen + look + tree);
            }
    }

    private String elder(String name, String screen) {
        GalleryEntry entry = named(name);
        return FxThread.ask(() -> NodeTree.text(gallery.scene(entry, screen, Look.STANDARD.otherElder()).getRoot()));
    }

    /** What stands in the place of content is a state of its own, and its name says so. */
    @Test
    void statesShowWhatTheirNameSays() {
        for (GalleryEntry entry : gallery.entries()) {
            boolean still = FxThread.ask(() -> gallery.scene(entry, "portrait-21", Look.STANDARD).getRoot()
                    .lookup(".standstill") != null);
            assertEquals(entry.name().matches(".*-(gone|empty|missing)|fault"), still, entry.name());
        }
        String composing = FxThread.ask(() -> tree(gallery.scene(named("search-composing"), "portrait-21",
                Look.STANDARD).getRoot()));
        assertTrue(composing.contains("低保"), composing);
    }

    @Test
    void namesAreUnique() {
        List<String> names = gallery.entries().stream().map(GalleryEntry::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    private GalleryEntry named(String name) {
        return gallery.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void measuringFindsWhatIsWrong() {
        List<String> faults = FxThread.ask(() -> {
            Scene scene = gallery.scene(gallery.entries().getFirst(), "portrait-21", Look.STANDARD);
            LedgeButton small = new LedgeButton("小", () -> {});
            small.setStyle("-fx-min-height: 20px; -fx-min-width: 20px; -fx-padding: 0; -fx-font-size: 12px;");
            ((javafx.scene.layout.Pane) scene.getRoot().lookup(".home-search")).getChildren().add(small);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return LayoutCheck.faults(scene, 28);
        });
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("small target: 小")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("small text: 小")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("near targets: ")), faults.toString());
    }

    private void holdAgainstFile(GalleryEntry entry) throws IOException {
        String tree = FxThread.ask(() -> tree(gallery.scene(entry, "portrait-21", Look.STANDARD).getRoot()));
        Path file = GOLDEN.resolve(entry.name() + ".txt");
        if (REWRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, tree);
        }
        assertTrue(Files.exists(file), "no golden file for " + entry.name() + ": run with -Dgolden.rewrite=true");
        assertEquals(Files.readString(file), tree);
    }

    private static String tree(Parent root) {
        return NodeTree.text(root);
    }
}
