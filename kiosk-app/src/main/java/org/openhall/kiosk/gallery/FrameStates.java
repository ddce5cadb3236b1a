package org.openhall.kiosk.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.openhall.kiosk.gallery.GallerySetting.CallShown;
import org.openhall.kiosk.shell.FaultCode;
import org.openhall.kiosk.shell.FaultScreen;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** The states that the frame adds to any screen: something failed, something takes its time, staff are called, a card is left behind. */
public final class FrameStates {

    private FrameStates() {}

    /**
     * All of them.
     *
     * @param any a screen that asks something when it is entered
     */
    public static List<GalleryEntry> around(Function<ScreenScope, Screen> any) {
        List<GalleryEntry> states = new ArrayList<>(List.of(
                GalleryEntry.of("fault",
                        scope -> new FaultScreen(new FaultCode("K-649C"), scope.navigator(), () -> {})),
                new GalleryEntry("busy", GallerySetting.WORKING, any),
                new GalleryEntry("card-left", GallerySetting.CARD_LEFT,
                        any)));
        for (CallShown call : CallShown.values())
            if (call != CallShown.NONE)
                states.add(new GalleryEntry("staff-call-" + call.name().toLowerCase(Locale.ROOT), GallerySetting
                        .calling(call), any));
        return states;
    }
}
