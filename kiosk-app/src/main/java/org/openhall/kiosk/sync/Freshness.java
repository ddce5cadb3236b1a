package org.openhall.kiosk.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How fresh the content on this kiosk is, as the strip on every screen says it.
 *
 * @param state what is known
 * @param asOf moment for which the hall last vouched for the content; absent before the first content
 * @param percent progress of getting ready, 0 to 100; meaningful in {@link State#BOOTSTRAP} only
 * @param reachable whether the hall answered last time
 * @param code short code to read out on the phone, e.g. S-UNV-03; empty when all is well
 */
public record Freshness(State state, Optional<Instant> asOf, int percent, boolean reachable, String code) {

    /** Before anything is known. */
    public static final Freshness STARTING = new Freshness(State.BOOTSTRAP, Optional.empty(), 0, false, "");

    /** What a citizen is told; see the table of states in the kiosk's docs. */
    public enum State {
        /** Verified within a day. */
        FRESH,
        /** Verified one to seven days ago: 内容截至. */
        STALE,
        /** Verified more than seven days ago: 请以窗口为准; what is limited in time is hidden. */
        OLD,
        /** New content failed its check: the last verified content is shown. */
        UNVERIFIED,
        /** No content yet: 正在准备. */
        BOOTSTRAP,
        /** No content, and no hall to get it from: IT staff must enrol this device. */
        OUTSIDE,
        /** The hall has shut this device out: 本机暂停服务. */
        SUSPENDED
    }
}
