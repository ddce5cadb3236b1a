package org.openhall.kiosk.shell;

import org.openhall.content.reading.Filter;
import org.openhall.contract.feed.RowKey;

/** Where a citizen can be. Each is a record with what its screen needs to know and nothing more. */
public sealed interface Route {

    /** 首页. */
    record Home() implements Route {}

    /**
     * 查找.
     *
     * @param text to start with, or empty
     * @param filter facets to start with
     */
    record Search(String text, Filter filter) implements Route {

        /** An empty search over everything. */
        public static Search blank() {
            return new Search("", Filter.ALL);
        }

        /** A search for a word over everything. */
        public static Search of(String text) {
            return new Search(text, Filter.ALL);
        }
    }

    /** 政府信息: all domains. */
    record Domains() implements Route {}

    /**
     * A list: a domain's items, all guides, all notices, all offices and so on.
     *
     * @param filter what is on it
     */
    record Shelf(Filter filter) implements Route {}

    /**
     * One record, whatever its kind.
     *
     * @param key of it
     */
    record Read(RowKey key) implements Route {}

    /**
     * The pages of an attachment.
     *
     * @param key of the record it belongs to
     * @param attachment its place among the record's files, from 0
     */
    record Pages(RowKey key, int attachment) implements Route {}

    /** 本机设备, behind a code: for staff. */
    record Staff() implements Route {}

    /** What the screen shows when nobody stands before it. */
    record Attract() implements Route {}
}
