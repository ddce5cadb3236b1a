package org.openhall.server.staffcalls;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where staff see who calls, and say that they go. Thread-safe. */
public final class StaffCallDesk {

    private final StaffCallStore calls;
    private final Consumer<String> hint;
    private final InstantSource clock;

    /**
     * Works on the store.
     *
     * @param hint told of each device whose call stands differently; must not block
     */
    public StaffCallDesk(StaffCallStore calls, Consumer<String> hint, InstantSource clock) {
        this.calls = calls;
        this.hint = hint;
        this.clock = clock;
    }

    /** The open calls of the last hour, longest waiting first; those that somebody is on the way to come after those that wait. */
    public List<StaffCall> open() {
        return calls.open(clock.instant());
    }

    /** How many calls nobody has answered yet. */
    public int waiting() {
        return calls.waiting(clock.instant());
    }

    /**
     * Somebody goes.
     *
     * @return whether nobody was on the way before, and the call was open
     */
    public boolean coming(String id, String account) {
        return hinted(calls.coming(id, account, clock.instant()));
    }

    /**
     * Somebody has helped, or nobody was there.
     *
     * @return whether the call was open
     */
    public boolean close(String id, String account) {
        return hinted(calls.close(id, account, clock.instant()));
    }

    private boolean hinted(Optional<String> device) {
        device.ifPresent(hint);
        return device.isPresent();
    }
}
