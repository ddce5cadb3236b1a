package org.openhall.kiosk.home;

import java.util.List;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySetting;

/** The home screen's states for the gallery. */
public final class HomeStates {

    private HomeStates() {}

    /** All of them, over that library. */
    public static List<GalleryEntry> over(Library library) {
        return List.of(GalleryEntry.of("home", scope -> new HomeScreen(library, scope)),
                in("home-offline", GallerySetting.OFFLINE, library), in("home-stale", GallerySetting.STALE, library),
                in("home-old", GallerySetting.OLD, library), in("home-unverified", GallerySetting.UNVERIFIED, library),
                in("home-asking", GallerySetting.ASKING, library),
                GalleryEntry.of("attract", scope -> new AttractScreen(library, scope)),
                in("cover-preparing", GallerySetting.PREPARING, library),
                in("cover-outside", GallerySetting.OUTSIDE, library),
                in("cover-suspended", GallerySetting.SUSPENDED, library));
    }

    private static GalleryEntry in(String name, GallerySetting setting, Library library) {
        return new GalleryEntry(name, setting, scope -> new HomeScreen(library, scope));
    }
}
