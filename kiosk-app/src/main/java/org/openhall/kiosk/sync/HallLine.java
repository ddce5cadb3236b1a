package org.openhall.kiosk.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.contract.staffcall.StaffCallState;

/**
 * The line to a hall, over a wire of its own: a call does not wait behind a snapshot, and a silent hall is given up early.
 * The wire is made when somebody first calls. Thread-safe.
 */
final class HallLine implements StaffLine, AutoCloseable {

    private final Supplier<Wire> maker;
    private volatile Runnable hint = () -> {};
    private Optional<Wire> wire = Optional.empty();

    HallLine(Supplier<Wire> maker) {
        this.maker = maker;
    }

    @Override
    public StaffCallState call(String id, String place) throws IOException {
        return hall().callStaff(id, place);
    }

    @Override
    public void withdraw(String id) throws IOException {
        hall().withdrawStaffCall(id);
    }

    @Override
    public void listen(Runnable told) {
        hint = told;
    }

    /** The hall hints at this kiosk's call. */
    void hinted() {
        hint.run();
    }

    private synchronized HallClient hall() {
        if (wire.isEmpty()) wire = Optional.of(maker.get());
        return new HallClient(wire.get());
    }

    @Override
    public synchronized void close() {
        wire.ifPresent(Wire::close);
    }
}
