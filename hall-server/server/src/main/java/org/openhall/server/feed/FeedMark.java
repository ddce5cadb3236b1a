package org.openhall.server.feed;

import org.openhall.contract.signing.Signed;

/**
 * What a page of the feed depends on besides its own numbers.
 *
 * @param place where the feed stands
 * @param head the signed head that pages lead up to
 */
record FeedMark(FeedPlace place, Signed head) {}
