package org.openhall.server.publishing;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.server.feed.FeedStore;

/** What is public, by name, for people to choose from; and the hall's zone. Read anew at each call. Thread-safe. */
public final class HallNames {

    private final FeedStore feed;

    /** Reads the feed. */
    public HallNames(FeedStore feed) {
        this.feed = feed;
    }

    /** Titles, or names of domains, by id. */
    public Map<String, String> of(Kind kind) {
        Map<String, String> names = new TreeMap<>();
        feed.live(kind.code()).forEach(row -> Records.of(row).ifPresent(record -> names.put(row.id(), name(record))));
        return names;
    }

    private static String name(ContentRecord record) {
        return switch (record) {
            case Published published -> published.imprint().title();
            case Domain domain -> domain.name();
            default -> "";
        };
    }

    /** Offices by id. */
    public Map<String, String> offices() {
        return of(Kind.OFFICE);
    }

    /** Domains by code. */
    public Map<String, String> domains() {
        return of(Kind.DOMAIN);
    }

    /** The hall's. */
    public ZoneId zone() {
        return HallZone.of(feed.live(Kind.HALL.code()).stream().flatMap(row -> Records.of(row).stream()));
    }
}
