package org.openhall.server.feed;

import java.util.List;

import org.openhall.contract.feed.Row;
import org.openhall.contract.signing.Signed;

/**
 * A page of the feed, all of one moment.
 *
 * @param place where the feed stands
 * @param rows the page
 * @param more whether further rows follow up to the head
 * @param head the signed head that the rows up to it make
 */
record FeedPage(FeedPlace place, List<Row> rows, boolean more, Signed head) {}
