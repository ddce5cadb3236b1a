package org.openhall.kiosk.home;

import java.util.List;

import org.openhall.content.reading.Library;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySetting;
import org.openhall.kiosk.gallery.SampleLibrary;

/** The home screen's states for the gallery. */
public final class HomeStates {

    /** The sample's emergency. */
    private static final RowKey ALARM = new RowKey("notice", "n-alarm");
    private static final String LONG_TITLE = "关于开展2026年度城乡最低生活保障对象和特困人员供养对象年度复核认定工作并公示初步复核结果及受理异议的渠道和截止时间的通知（第二批，含街道）";
    private static final String LONG_ROWS = """
            [{"kind": "notice", "id": "n-long-%1$s", "content": {"imprint": {"title": "%2$s",
              "publisherName": "示例区民政局", "published": "2026-11-23"}, "priority": "%1$s"}}]""";

    private HomeStates() {}

    /** All of them, over that library. */
    public static List<GalleryEntry> over(SampleLibrary sample) {
        Library calm = sample.without(ALARM);
        SampleLibrary wordy = sample.without(ALARM).and(LONG_ROWS.formatted("NOTICE", LONG_TITLE));
        Library alarmed = wordy.and(LONG_ROWS.formatted("EMERGENCY", LONG_TITLE));
        Library two = sample.and(LONG_ROWS.formatted("EMERGENCY", "地下车库积水，请绕行"));
        return List.of(in("home", GallerySetting.FINE, calm), in("home-long-title", GallerySetting.FINE, wordy),
                in("home-emergency", GallerySetting.FINE, sample),
                in("home-emergency-long-title", GallerySetting.OFFLINE, alarmed),
                in("home-two-emergencies", GallerySetting.FINE, two),
                in("home-offline", GallerySetting.OFFLINE, calm), in("home-stale", GallerySetting.STALE, calm),
                in("home-old", GallerySetting.OLD, calm), in("home-unverified", GallerySetting.UNVERIFIED, calm),
                in("home-asking", GallerySetting.ASKING, calm),
                GalleryEntry.of("attract", scope -> new AttractScreen(calm, scope)),
                GalleryEntry.of("attract-second-emergency", scope -> new AttractScreen(two, scope, 2)),
                in("cover-preparing", GallerySetting.PREPARING, calm),
                in("cover-outside", GallerySetting.OUTSIDE, calm),
                in("cover-suspended", GallerySetting.SUSPENDED, calm));
    }

    private static GalleryEntry in(String name, GallerySetting setting, Library library) {
        return new GalleryEntry(name, setting, scope -> new HomeScreen(library, scope));
    }
}
