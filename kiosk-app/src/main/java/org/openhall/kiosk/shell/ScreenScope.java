package org.openhall.kiosk.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.openhall.contract.content.HallProfile;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.sync.Freshness;

/** What a screen may do. Whatever it starts ends when the screen is left. UI thread only. */
public interface ScreenScope {

    /** Leads elsewhere. */
    Navigator navigator();

    /**
     * Asks off the UI thread (the disk, mostly) and hands the answer back on it. After 300 ms the frame shows that it is
     * at work. An answer that comes after the screen was left is dropped; a failure becomes the fault page.
     */
    <T> void ask(Supplier<T> question, Consumer<T> answer);

    /** Does something after a while, unless the screen is left before. */
    Timers.Timer after(Duration wait, Runnable then);

    /** The screen's trail has changed: read it again. */
    void trailChanged();

    /** The present look. */
    Look look();

    /** The screen's shape and density. */
    ScreenProfile screen();

    /** Whether two columns of text have room beside each other: on a lying screen, unless its letters are large. */
    default boolean halves() {
        return screen().wide() && screen().widthPx() / Theme.rootPx(screen(), look()) >= 54;
    }

    /** What the hall says of itself, once known. */
    Optional<HallProfile> hall();

    /** How fresh the content is. */
    Freshness freshness();

    /** A moment as the hall's clock shows it. */
    LocalDateTime at(Instant moment);

    /** Now in the hall. */
    LocalDateTime now();

    /** Today in the hall. */
    default LocalDate today() {
        return now().toLocalDate();
    }
}
