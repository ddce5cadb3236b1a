package org.openhall.kiosk.gallery;

import java.util.function.Function;

import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/**
 * One screen in one named state, to be looked at and to be checked.
 *
 * @param name as a file name, e.g. home-offline
 * @param setting how the world stands around it
 * @param screen makes the screen; what it asks is answered at once
 */
public record GalleryEntry(String name, GallerySetting setting, Function<ScreenScope, Screen> screen) {

    /** An entry with everything in order around it. */
    public static GalleryEntry of(String name, Function<ScreenScope, Screen> screen) {
        return new GalleryEntry(name, GallerySetting.FINE, screen);
    }
}
