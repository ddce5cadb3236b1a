package org.openhall.content.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.contract.feed.RowKey;

/**
 * One record in a list.
 *
 * @param key to open it
 * @param kind what it is
 * @param title as published
 * @param summary up to 120 characters of its own words, without line feeds
 * @param domain code of its domain, or empty
 * @param publisher 公开主体 as published, or empty
 * @param region where it was published, or empty
 * @param levels 公开层级
 * @param date day of publication
 */
public record Line(RowKey key, Kind kind, String title, String summary, String domain, String publisher,
        String region, List<Level> levels, Optional<LocalDate> date) {}
