/**
 * The feed: releases come in by {@link org.openhall.server.feed.FeedStore}, the keeper turns them into verified content
 * and signed heads, and handlers give them to devices.
 */
package org.openhall.server.feed;
