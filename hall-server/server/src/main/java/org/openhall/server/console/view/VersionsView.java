package org.openhall.server.console.view;

import java.util.List;

/**
 * What was let out of a record, version by version.
 *
 * @param path of the record, empty when it has been taken back
 * @param kind for people
 * @param title as it stands, or last stood
 * @param versions newest first
 * @param more whether there are older ones than are shown
 */
public record VersionsView(String path, String kind, String title, List<Version> versions, boolean more) {

    /**
     * A version.
     *
     * @param no from 1
     * @param when for people
     * @param person who answers for it
     * @param why the reason given, or empty
     * @param gone whether the record was taken back with it
     * @param changes against the version before
     * @param files that came or went with it
     */
    public record Version(long no, String when, String person, String why, boolean gone,
            List<ReviewView.Change> changes, List<FileView> files) {

        /** How many things are different. */
        public int moved() {
            return changes.size() + files.size();
        }
    }
}
