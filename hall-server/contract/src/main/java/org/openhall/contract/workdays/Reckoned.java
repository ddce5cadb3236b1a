package org.openhall.contract.workdays;

import java.time.LocalDate;

/** A day that was counted out, or the honest word that it cannot be. */
public sealed interface Reckoned {

    /**
     * It is that day.
     *
     * @param day the last day of the period, whole
     */
    record On(LocalDate day) implements Reckoned {}

    /**
     * Nobody has said yet which days of that year are worked.
     *
     * @param year the first that is missing
     */
    record Uncovered(int year) implements Reckoned {}
}
