package org.openhall.server.notices;

import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.RowKey;

/**
 * A public notice and its place in the feed: a device that holds that place has it.
 *
 * @param key which
 * @param notice its words
 * @param seq its place
 */
public record Shown(RowKey key, Notice notice, long seq) {}
