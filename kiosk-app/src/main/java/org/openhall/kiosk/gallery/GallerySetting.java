package org.openhall.kiosk.gallery;

import java.time.Instant;
import java.util.Optional;

import org.openhall.kiosk.machine.MachineState;
import org.openhall.kiosk.machine.MaskedCard;
import org.openhall.kiosk.machine.ReaderState;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.Trouble;

/**
 * How the world stands around a screen in the gallery, at 2026-11-24 09:41:20 in the hall.
 *
 * @param freshness of the content
 * @param countdown seconds left of the question whether somebody is there, or 0
 * @param working whether what is asked takes so long that it is shown
 * @param call what has become of a call for staff
 * @param machine how the devices are
 */
public record GallerySetting(Freshness freshness, int countdown, boolean working, CallShown call,
        MachineState machine) {

    /** A machine with a screen and nothing else. */
    public GallerySetting(Freshness freshness, int countdown, boolean working, CallShown call) {
        this(freshness, countdown, working, call, MachineState.NOTHING);
    }

    /** In the order of things. */
    public enum CallShown {
        /** Nobody calls. */
        NONE,
        /** Shall staff come? */
        ASKING,
        /** The hall is being told. */
        CALLING,
        /** The hall knows. */
        WAITING,
        /** It has known for a while. */
        LATE,
        /** Somebody comes. */
        COMING,
        /** The hall does not answer. */
        AWAY
    }

    /** The gallery's moment. */
    public static final Instant NOW = Instant.parse("2026-11-24T01:41:20Z");

    /** Fresh content, hall reachable. */
    public static final GallerySetting FINE = of(Freshness.State.FRESH, "2026-11-24T01:12:00Z", true,
            Trouble.NONE);
    /** The hall does not answer. */
    public static final GallerySetting OFFLINE = of(Freshness.State.FRESH, "2026-11-23T23:55:00Z", false,
            Trouble.UNREACHABLE);
    /** Older than a day. */
    public static final GallerySetting STALE = of(Freshness.State.STALE, "2026-11-22T10:00:00Z", false,
            Trouble.UNREACHABLE);
    /** Older than seven days. */
    public static final GallerySetting OLD = of(Freshness.State.OLD, "2026-11-10T10:00:00Z", false,
            Trouble.UNREACHABLE);
    /** New content failed its check. */
    public static final GallerySetting UNVERIFIED = of(Freshness.State.UNVERIFIED, "2026-11-24T01:12:00Z", true,
            Trouble.ROWS);

    /** Content on its way. */
    public static final GallerySetting PREPARING = new GallerySetting(
            new Freshness(Freshness.State.BOOTSTRAP, Optional.empty(), 37, true, ""), 0, false, CallShown.NONE);
    /** Never enrolled. */
    public static final GallerySetting OUTSIDE = new GallerySetting(
            new Freshness(Freshness.State.OUTSIDE, Optional.empty(), 0, false, Trouble.NOT_ENROLLED.code()), 0, false,
            CallShown.NONE);
    /** Shut out. */
    public static final GallerySetting SUSPENDED = of(Freshness.State.SUSPENDED, "2026-11-24T01:12:00Z", true,
            Trouble.QUARANTINED);
    /** Nobody has touched it for a while. */
    public static final GallerySetting ASKING = new GallerySetting(FINE.freshness(), 17, false, CallShown.NONE);
    /** What was asked has not been answered yet. */
    public static final GallerySetting WORKING = new GallerySetting(FINE.freshness(), 0, true, CallShown.NONE);

    /** All in order, but for a card that somebody has left behind. */
    static final GallerySetting CARD_LEFT = new GallerySetting(FINE.freshness(), 0, false, CallShown.NONE,
            new MachineState(Optional.of(new ReaderState.Lying(MaskedCard.HIDDEN)), Optional.empty(), Optional
                    .empty(), Optional.empty(), Optional.empty()));

    private static GallerySetting of(Freshness.State state, String asOf, boolean reachable, Trouble trouble) {
        return new GallerySetting(
                new Freshness(state, Optional.of(Instant.parse(asOf)), 100, reachable, trouble.code()), 0,
                false, CallShown.NONE);
    }

    /** All in order, and a citizen calls staff. */
    static GallerySetting calling(CallShown call) {
        return new GallerySetting(call == CallShown.AWAY ? OFFLINE.freshness() : FINE.freshness(), 0, false, call);
    }
}
