package org.openhall.server.console.view;

import java.util.List;

/**
 * What a second person decides on.
 *
 * @param path of the record
 * @param kind for people
 * @param title its title
 * @param state where it stands
 * @param look of the state's tag
 * @param edit number that comes back with the decision
 * @param submitted who handed it in and when
 * @param reason why it changes
 * @param withdrawn whether it shall be taken back
 * @param region 来源地区 where it stays as it is, or empty; a change of it is among the others
 * @param changes what differs from what is public
 * @param same how many fields stay
 * @param files of the record
 * @param checked what the linter says of the words that shall become public
 * @param review how it was judged; empty before
 * @param own whether this person wrote it
 * @param mayReview whether they may judge it now
 * @param mayPublish whether they may let it out now
 * @param scheduled when it goes out by itself and by whom, or empty
 * @param stuck why it did not go out by itself, or will not, or empty
 * @param mayClear whether they may take such a time back
 * @param fault what to do, or empty
 * @param typed before
 * @param steps what happened
 * @param along how many public items go along when it is taken back
 */
public record ReviewView(String path, String kind, String title, String state, String look, long edit,
        String submitted, String reason, boolean withdrawn, String region, List<Change> changes, int same,
        List<FileView> files, CheckedView checked,
        List<Fact> review, boolean own, boolean mayReview, boolean mayPublish, String scheduled,
        String stuck, boolean mayClear, String fault, Typed typed,
        List<EditView.Happened> steps, int along) {

    /** Whether nothing of it was public before: then there is nothing to set beside it. */
    public boolean fresh() {
        return !withdrawn && same == 0 && changes.stream().allMatch(change -> change.before().isEmpty());
    }

    /** How many files come or go. */
    public long filesChanged() {
        return files.stream().filter(file -> !file.mark().isEmpty()).count();
    }

    /**
     * A field that changes.
     *
     * @param label its name
     * @param before its words in public, in pieces
     * @param after its words in the draft, in pieces
     */
    public record Change(String label, List<Piece> before, List<Piece> after) {}

    /**
     * A piece of text.
     *
     * @param words it
     * @param changed whether only one of the two has it
     */
    public record Piece(String words, boolean changed) {}

    /**
     * A line of a summary.
     *
     * @param name what
     * @param words how
     */
    public record Fact(String name, String words) {}
}
