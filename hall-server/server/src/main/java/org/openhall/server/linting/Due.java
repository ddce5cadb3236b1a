package org.openhall.server.linting;

import java.time.MonthDay;

import org.openhall.contract.content.TimeLimit;

/** When the information of an item must be public, as far as its time limit says so for certain. */
public sealed interface Due {

    /**
     * So long after the information was made or changed.
     *
     * @param count how many
     * @param unit of what
     */
    record AfterMade(int count, TimeLimit.Unit unit) implements Due {}

    /**
     * Every year up to a day.
     *
     * @param last the last day
     */
    record EveryYear(MonthDay last) implements Due {}

    /**
     * Renewed at least once in so many months.
     *
     * @param months 1, 3, 6 or 12
     */
    record EveryMonths(int months) implements Due {}

    /** Kept up to date all the time (实时, 及时, 长期): no day on which it would be late. */
    record Ongoing() implements Due {}

    /**
     * Counted from an event of which a hall keeps no day.
     *
     * @param words the event as published, with 前 where the limit ends before it
     */
    record Event(String words) implements Due {}

    /** Parts of the content have limits of their own. */
    record Parts() implements Due {}

    /** There are words, and nothing certain in them. */
    record Unclear() implements Due {}

    /** There are no words. */
    record Unsaid() implements Due {}
}
