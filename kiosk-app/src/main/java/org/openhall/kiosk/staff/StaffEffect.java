package org.openhall.kiosk.staff;

/** What follows from a {@link StaffEvent}. */
sealed interface StaffEffect {

    /** Check the digits; ends as {@code Judged}. */
    record Check(String digits) implements StaffEffect {
        /** Never says which. */
        @Override
        public String toString() {
            return "check digits";
        }
    }

    /** Look at the machine, and follow it from now on; ends as {@code Told}, again and again. */
    record Follow() implements StaffEffect {}

    /** Cards may be read, or not. */
    record Seek(boolean cards) implements StaffEffect {}

    /** Check all devices; tells itself as {@code Told}. */
    record LookOver() implements StaffEffect {}

    /** Print a slip to try the printer with; ends as {@code Printed}. */
    record Print() implements StaffEffect {}
}
