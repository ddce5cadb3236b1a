package org.openhall.server.editing;

import java.time.Instant;

import org.openhall.contract.feed.RowKey;

/**
 * An approved draft that goes out by itself.
 *
 * @param key the record
 * @param edit the number of the draft that was approved; any other stays
 * @param by in whose name
 * @param at when
 * @param fault why it did not work, or empty
 */
public record Scheduled(RowKey key, long edit, Editor by, Instant at, String fault) {}
