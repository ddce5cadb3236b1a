package org.openhall.server.editing;

import java.time.Instant;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;

/**
 * One line of a list.
 *
 * @param key the record
 * @param title its title
 * @param publisher id of its office, or empty
 * @param publisherName 公开主体
 * @param domain code of its domain, or empty
 * @param isPublic whether it is public
 * @param draft where its draft stands, if there is one
 * @param changed when it was changed last
 */
public record Listing(RowKey key, String title, String publisher, String publisherName, String domain,
        boolean isPublic, Optional<DraftState> draft, Instant changed) {}
