package org.openhall.kiosk.gallery;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.SubScene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.FxThread;
import org.openhall.kiosk.home.HomeStates;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class GalleryWindowTest {

    private static final List<ScreenProfile> SCREENS = List.of(profile("portrait-21"), profile("desktop-1280"));

    private final SampleLibrary library = new SampleLibrary();
    private final GalleryWindow window = FxThread.ask(() -> new GalleryWindow(
            new GalleryStage(new Theme(List.of(Theme.sheet("/org/openhall/kiosk/home/home.css"))),
                    library.hall().orElseThrow()),
            HomeStates.over(library), SCREENS, List.of(Look.STANDARD, Look.STANDARD.otherElder())));

    @Test
    void keysTurnStatesLooksAndScreens() {
        assertEquals("home · portrait-21 · standard", window.shown());
        press(KeyCode.RIGHT);
        assertEquals("home-long-title · portrait-21 · standard", window.shown());
        press(KeyCode.DOWN);
        press(KeyCode.TAB);
        assertEquals("home-long-title · desktop-1280 · elder", window.shown());
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        assertEquals("cover-suspended · desktop-1280 · elder", window.shown());
    }

    @Test
    void buttonsAndTheListDoTheSame() {
        FxThread.run(() -> window.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(b -> b.getText().equals("下一个")).findFirst().orElseThrow().fire());
        assertEquals("home-long-title · portrait-21 · standard", window.shown());
        List<String> names = HomeStates.over(library).stream().map(GalleryEntry::name).toList();
        FxThread.run(
                () -> ((ListView<?>) window.scene().getRoot().lookup(".list-view")).getSelectionModel().select(names
                        .indexOf("home-old")));
        assertEquals("home-old · portrait-21 · standard", window.shown());
    }

    @Test
    void theScreenItselfIsThere() {
        Node search = FxThread.ask(() -> window.scene().getRoot().lookupAll("*").stream()
                .filter(SubScene.class::isInstance).map(n -> ((SubScene) n).getRoot().lookup(".home-search"))
                .findFirst().orElseThrow());
        assertNotNull(search);
    }

    private void press(KeyCode code) {
        FxThread.run(() -> Event.fireEvent(window.scene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static ScreenProfile profile(String id) {
        return new ScreenProfiles().shippedAs(id).orElseThrow();
    }
}
