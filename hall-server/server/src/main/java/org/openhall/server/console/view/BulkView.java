package org.openhall.server.console.view;

import java.util.List;

/**
 * What would be done to many records, before it is done.
 *
 * @param title what
 * @param act its word in the form
 * @param lines records to which it would be done
 * @param left records to which it cannot be done
 * @param review whether a review must be written down
 * @param reason whether a reason must be given
 * @param grave whether it takes something away
 * @param more how many more there are, beyond what is done at a time
 * @param fault what to do, or empty
 * @param back where to go instead
 * @param typed before
 */
public record BulkView(String title, String act, List<Line> lines, List<Left> left, boolean review, boolean reason,
        boolean grave, int more, String fault, String back, Typed typed) {

    /**
     * A record to which it would be done.
     *
     * @param mark names the record and the draft that was seen
     * @param path of its page
     * @param kind for people
     * @param title its title
     * @param change in short
     * @param changes field by field
     * @param files that it carries, where somebody answers for what they say
     * @param warnings what holds it back
     * @param counted how much else the linter found, or empty
     */
    public record Line(String mark, String path, String kind, String title, String change,
            List<ReviewView.Change> changes, List<FileView> files, List<String> warnings, String counted) {

        /** Whether nothing of it was public before. */
        public boolean fresh() {
            return changes.stream().allMatch(change -> change.before().isEmpty());
        }
    }

    /**
     * A record to which it cannot be done.
     *
     * @param path of its page
     * @param title its title
     * @param why for people
     */
    public record Left(String path, String title, String why) {}
}
