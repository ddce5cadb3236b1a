package org.openhall.content.rows;

import java.time.Instant;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.signing.Signed;

/**
 * What a content file holds and who vouches for it.
 *
 * @param epoch the history
 * @param seq the place in it
 * @param rows number of live rows
 * @param root state root over them
 * @param head the signed head that they were checked against
 * @param vouchedAt when that head was issued
 */
public record Position(Epoch epoch, long seq, long rows, String root, Signed head, Instant vouchedAt) {}
