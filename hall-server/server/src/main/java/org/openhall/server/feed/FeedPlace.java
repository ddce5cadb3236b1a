package org.openhall.server.feed;

import org.openhall.contract.feed.Epoch;

/**
 * Where the feed stands.
 *
 * @param epoch the history
 * @param seq place of the newest row
 * @param floor a device at a lower place must start from the snapshot
 */
public record FeedPlace(Epoch epoch, long seq, long floor) {}
