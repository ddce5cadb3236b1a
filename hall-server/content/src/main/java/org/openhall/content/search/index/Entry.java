package org.openhall.content.search.index;

import java.util.List;

import org.openhall.content.reading.Line;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;

/**
 * One record as the index holds it.
 *
 * @param line what lists show of it
 * @param showing when it may be shown
 * @param keys its sounds and keywords
 * @param body all other words shown of it, paragraphs separated by line feeds; empty for records that are not searched
 * @param items catalogue items it fulfils: its domain is theirs where it has none of its own
 * @param refs other rows it points at
 * @param order text by which records of all kinds sort into their natural order
 */
public record Entry(Line line, Showing showing, SearchKeys keys, String body, List<RowKey> items, List<RowKey> refs,
        String order) {}
