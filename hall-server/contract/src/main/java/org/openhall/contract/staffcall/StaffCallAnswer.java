package org.openhall.contract.staffcall;

/**
 * The hall's answer to each question about a call for staff.
 *
 * @param state where it stands
 */
public record StaffCallAnswer(StaffCallState state) {

    /** Reads an absent state as the one that promises least. */
    public StaffCallAnswer {
        state = state == null ? StaffCallState.WAITING : state;
    }
}
