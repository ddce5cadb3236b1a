package org.openhall.kiosk.shell;

import java.time.Duration;

/** What follows from a {@link StaffSheetEvent}. */
sealed interface StaffSheetEffect {

    /** Tell the hall, or look where the call stands; ends as {@code Answered} or {@code Failed}. */
    record Send(String id, String place) implements StaffSheetEffect {}

    /** Tell the hall that nobody is needed any more. */
    record Withdraw(String id) implements StaffSheetEffect {}

    /** Let something happen after a while. */
    record Wait(Duration time, StaffSheetEvent then) implements StaffSheetEffect {}
}
