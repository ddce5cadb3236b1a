package org.openhall.kiosk.staff;

import org.openhall.devices.printer.PrintResult;
import org.openhall.kiosk.machine.MachineState;

/** What happens on the staff page. */
sealed interface StaffEvent {

    /** A digit was pressed. */
    record Digit(int digit) implements StaffEvent {
        /** Never says which. */
        @Override
        public String toString() {
            return "a digit";
        }
    }

    /** The last digit is taken back. */
    record Back() implements StaffEvent {}

    /** That was the code. */
    record Done() implements StaffEvent {}

    /** It was checked. */
    record Judged(StaffCode.Verdict verdict) implements StaffEvent {}

    /** The devices are like that now. */
    record Told(MachineState machine) implements StaffEvent {}

    /** A card shall be read, or no longer. */
    record CardPressed() implements StaffEvent {}

    /** All devices shall be checked. */
    record CheckPressed() implements StaffEvent {}

    /** A slip shall be printed. */
    record SlipPressed() implements StaffEvent {}

    /** The page is left. */
    record Left() implements StaffEvent {}

    /** That became of it. */
    record Printed(PrintResult result) implements StaffEvent {}
}
