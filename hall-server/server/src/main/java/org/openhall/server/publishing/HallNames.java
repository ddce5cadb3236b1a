package org.openhall.server.publishing;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.server.feed.FeedStore;

/** What there is, by name, for people to choose from; and the hall's zone. Read anew at each call. Thread-safe. */
public final class HallNames {

    private static final String DRAFT = "（草稿）";

    private final FeedStore feed;
    private final DraftStore drafts;

    /** Reads the feed and what waits. */
    public HallNames(FeedStore feed, DraftStore drafts) {
        this.feed = feed;
        this.drafts = drafts;
    }

    /** Titles of what is public, or names of domains, by id. */
    public Map<String, String> of(Kind kind) {
        Map<String, String> names = new TreeMap<>();
        feed.live(kind.code()).forEach(row -> Records.of(row).ifPresent(record -> names.put(row.id(), name(record))));
        return names;
    }

    /** The same with what is only a draft yet, which says so: a catalogue and its items are mostly written together. */
    public Map<String, String> withDrafts(Kind kind) {
        Map<String, String> names = of(kind);
        drafts.of(kind).forEach(draft -> draft.content().ifPresent(content -> names.putIfAbsent(draft.key().id(),
                name(content) + DRAFT)));
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
