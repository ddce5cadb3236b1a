package org.openhall.server.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder of a hall.
 *
 * @param root the folder itself
 */
public record HallFolder(Path root) {

    /** Where the truth lies. */
    public Path database() {
        return root.resolve("hall.db");
    }

    /** What is derived from the feed: content file and snapshots. May be deleted while no server runs. */
    public Path content() {
        return root.resolve("content");
    }

    /** Attachments, page images and other files by their SHA-256. */
    public Path blobs() {
        return root.resolve("blobs");
    }

    /** Secrets. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** Notices of days off, a JSON file a year, besides those that the program brings along; need not exist. */
    public Path holidays() {
        return root.resolve("holidays");
    }

    /** Log files. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Whether a hall lives here. */
    public boolean exists() {
        return Files.exists(database()) && Files.isDirectory(keys());
    }

    /** Makes the folders that a hall needs, except for the keys. */
    public void make() throws IOException {
        Files.createDirectories(content());
        Files.createDirectories(blobs());
        Files.createDirectories(logs());
    }
}
