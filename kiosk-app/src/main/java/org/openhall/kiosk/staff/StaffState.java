package org.openhall.kiosk.staff;

import java.util.Optional;

import org.openhall.devices.printer.PrintResult;
import org.openhall.kiosk.machine.MachineState;

/** What the staff page shows. */
sealed interface StaffState {

    /**
     * The code is asked for.
     *
     * @param digits typed so far
     * @param trouble with the last try, a Chinese sentence, or empty
     * @param checking whether a try is being checked
     */
    record Locked(String digits, String trouble, boolean checking) implements StaffState {

        /** As it opens. */
        static final Locked FIRST = new Locked("", "", false);

        /** Says how much was typed, never what. */
        @Override
        public String toString() {
            return "locked, " + digits.length() + " digits";
        }
    }

    /**
     * The devices.
     *
     * @param machine how they are
     * @param reading whether a card may be laid on the reader to try it
     * @param slip what became of the slip to try the printer with
     */
    record Open(MachineState machine, boolean reading, Slip slip) implements StaffState {}

    /**
     * A slip to try the printer with.
     *
     * @param under whether it is on its way
     * @param result what became of the last
     */
    record Slip(boolean under, Optional<PrintResult> result) {

        /** None yet. */
        static final Slip NONE = new Slip(false, Optional.empty());
    }
}
