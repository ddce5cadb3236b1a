package org.openhall.server.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says it holds, first in it.
 *
 * @param format 1
 * @param hall number
 * @param name of the hall
 * @param taken when the copy was begun; everything committed before is in it
 * @param counts what stood in the copy
 * @param blobs SHA-256 of each file that lies sealed beside the backups
 */
record Manifest(int format, String hall, String name, Instant taken, Counts counts, List<String> blobs) {

    static final int FORMAT = 1;

    Manifest {
        blobs = blobs == null ? List.of() : List.copyOf(blobs);
        if (hall == null || !hall.matches("\\d{4}")) throw new IllegalArgumentException("hall number");
        if (!blobs.stream().allMatch(blob -> blob.matches("[0-9a-f]{64}")))
            throw new IllegalArgumentException("blob name");
    }
}
