package org.openhall.kiosk.shell;

import org.openhall.contract.staffcall.StaffCallState;

/** What happens to a call for staff. */
sealed interface StaffSheetEvent {

    /** The tool was pressed. */
    record Pressed() implements StaffSheetEvent {}

    /** Yes, staff shall come: under a new id, from that place. */
    record Wanted(String id, String place) implements StaffSheetEvent {}

    /** The hall says where a call stands. */
    record Answered(String id, StaffCallState state) implements StaffSheetEvent {}

    /** The hall did not answer, or takes no call. */
    record Failed(String id) implements StaffSheetEvent {}

    /** The citizen has waited long enough for a first answer. */
    record Slow(String id) implements StaffSheetEvent {}

    /** Time to look again. */
    record LookDue(String id) implements StaffSheetEvent {}

    /** Nobody has come for a while. */
    record Late(String id) implements StaffSheetEvent {}

    /** Nobody has come at all. */
    record Over(String id) implements StaffSheetEvent {}

    /** The citizen closes the sheet. */
    record Dropped() implements StaffSheetEvent {}

    /** Nobody has touched the screen for long: the session is forgotten. */
    record Wiped() implements StaffSheetEvent {}
}
