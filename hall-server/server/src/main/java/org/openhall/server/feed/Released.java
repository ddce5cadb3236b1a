package org.openhall.server.feed;

/**
 * What a release did.
 *
 * @param put entities that are new or have new words
 * @param gone entities taken back
 * @param unchanged entities that stood there like that already
 * @param seq where the feed stands now
 */
public record Released(int put, int gone, int unchanged, long seq) {}
