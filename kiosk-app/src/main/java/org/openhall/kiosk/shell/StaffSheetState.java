package org.openhall.kiosk.shell;

/** Where a citizen's call for staff stands, as the sheet in front of the screens shows it. */
sealed interface StaffSheetState {

    /** No sheet. */
    record Closed() implements StaffSheetState {}

    /** 要叫工作人员过来吗? A finger that went astray calls nobody. */
    record Asking() implements StaffSheetState {}

    /** The hall is being told. */
    record Calling(String id, String place) implements StaffSheetState {}

    /** The hall knows. */
    record Waiting(String id, String place, boolean late) implements StaffSheetState {}

    /** Somebody is on the way. */
    record Coming(String id, String place) implements StaffSheetState {}

    /** The hall does not answer; it is tried again while the citizen reads what to do instead. */
    record Away(String id, String place) implements StaffSheetState {}

    /** The id of the call under way, or empty. */
    default String call() {
        return switch (this) {
            case Closed _,Asking _ -> "";
            case Calling calling -> calling.id();
            case Waiting waiting -> waiting.id();
            case Coming coming -> coming.id();
            case Away away -> away.id();
        };
    }
}
