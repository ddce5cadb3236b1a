package org.openhall.server.console.view;

import java.util.List;

/**
 * The page on which files are handed in.
 *
 * @param told what is said of them
 * @param fault what to do, or empty
 * @param batches files handed in before
 */
public record ImportView(Told told, String fault, List<Line> batches) {

    /**
     * What is said of files, as a form.
     *
     * @param sources offices to choose from
     * @param types of catalogues to choose from
     * @param domains to choose from
     * @param levels to tick
     * @param title of a table that has none
     * @param edition e.g. 2024年版
     * @param region the place
     * @param page address on the portal
     * @param reason why public catalogues change
     * @param mayFound whether they may make an office where there is none to choose
     * @param whole whether items that a catalogue no longer has are taken back
     */
    public record Told(List<FormPart.Option> sources, List<FormPart.Option> types, List<FormPart.Option> domains,
            List<FormPart.Option> levels, String title, String edition, String region, String page, String reason,
            boolean mayFound, boolean whole) {

        /** Whether there is no office to choose: then nothing can be handed in yet. */
        public boolean homeless() {
            return sources.size() < 2;
        }
    }

    /**
     * Files handed in before.
     *
     * @param path its page, or empty where it is somebody else's
     * @param files their names
     * @param when for people
     * @param person who
     * @param state how it stands
     * @param look of the state's tag
     * @param drafts where its drafts are listed, or empty
     */
    public record Line(String path, String files, String when, String person, String state, String look,
            String drafts) {}
}
