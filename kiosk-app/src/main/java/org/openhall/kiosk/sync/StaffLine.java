package org.openhall.kiosk.sync;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.openhall.contract.staffcall.StaffCallState;

/** The line on which a kiosk calls staff. Blocks for a few seconds at most; not on the UI thread. */
public interface StaffLine {

    /** The line of a kiosk that has no hall: nobody is ever reached. */
    StaffLine DEAD = new StaffLine() {
        @Override
        public StaffCallState call(String id, String place) throws IOException {
            throw new IOException("no hall to call");
        }

        @Override
        public void withdraw(String id) {}

        @Override
        public void listen(Runnable hint) {}
    };

    /** A new id for a call: 128 random bits in hex. */
    static String newId() {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /**
     * Calls staff, or looks where the call of that id stands.
     *
     * @param id as {@link #newId} makes it
     * @param place the screen that the citizen is at, for staff
     * @throws IOException when the hall does not answer in time, or takes no call
     */
    StaffCallState call(String id, String place) throws IOException;

    /** Nobody is needed any more. */
    void withdraw(String id) throws IOException;

    /**
     * From now on the one to be told when a call may stand differently. A hint may be lost: looking every few seconds stands
     * behind it.
     *
     * @param hint run on any thread; must not block
     */
    void listen(Runnable hint);
}
