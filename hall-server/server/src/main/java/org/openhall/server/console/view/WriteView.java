package org.openhall.server.console.view;

import java.util.List;
import java.util.Map;

import org.openhall.server.console.view.FormPart.Option;

/**
 * The form of a notice.
 *
 * @param heading of the page
 * @param action where the form goes
 * @param edit number that comes back with it
 * @param fault what to do, or empty
 * @param faults what to do, by field
 * @param title typed before
 * @param text typed before
 * @param reason typed before
 * @param from typed before
 * @param until typed before
 * @param priorities to choose from
 * @param offices to choose from
 * @param screens to choose from
 * @param templates to begin from
 * @param template id of the one in use, or empty
 * @param blanks of it, with what was typed
 * @param mayKeep whether drafts of it can be kept
 * @param sending whether somebody just tried to send it at once
 * @param preview how it looks
 * @param others where what somebody else saved meanwhile differs from what was typed: theirs, then this
 * @param version that is public, 0: none; comes back with the form
 */
public record WriteView(String heading, String action, long edit, String fault, Map<String, String> faults,
        String title, String text, String reason, String from, String until, List<Priority> priorities,
        List<Option> offices, List<Option> screens, List<Option> templates, String template, List<Blank> blanks,
        boolean mayKeep, boolean sending, PreviewView preview, List<ReviewView.Change> others, long version) {

    /** What is wrong with a field, or empty. */
    public String faultOf(String field) {
        return faults.getOrDefault(field, "");
    }

    /**
     * A priority.
     *
     * @param value in the form
     * @param words for people
     * @param where such a notice stands
     * @param chosen whether it is chosen
     */
    public record Priority(String value, String words, String where, boolean chosen) {}

    /**
     * A blank of a template.
     *
     * @param name of it
     * @param filling typed before
     */
    public record Blank(String name, String filling) {}
}
