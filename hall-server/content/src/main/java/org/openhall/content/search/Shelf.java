package org.openhall.content.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.content.rows.ContentRows;
import org.openhall.content.search.index.Numbered;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.index.View;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/**
 * The index at one position with what is worked out once for it: names numbered across its segments, the domains of
 * records that only name items, the rows that are not searched. Immutable, thread-safe.
 */
final class Shelf {

    private final View view;
    private final Numbering domains = new Numbering();
    private final Numbering publishers = new Numbering();
    private final List<int[]> domainOf = new ArrayList<>();
    private final List<int[]> publisherOf = new ArrayList<>();
    private final Map<String, Domain> domainRows = new LinkedHashMap<>();
    private final List<SynonymSet> sets = new ArrayList<>();
    private final Synonyms synonyms;
    private final Planner planner;
    private final ShelfOrder order;
    private final boolean lastingOnly;
    private Optional<HallProfile> hall = Optional.empty();

    Shelf(View view, ContentRows rows) {
        this(view, rows, false);
    }

    private Shelf(View view, ContentRows rows, boolean lastingOnly) {
        this.view = view;
        this.lastingOnly = lastingOnly;
        for (View.Slice slice : view.slices()) {
            Segment segment = slice.segment();
            int[] domain = new int[segment.count()];
            int[] publisher = new int[segment.count()];
            for (int record = 0; record < segment.count(); record++) {
                publisher[record] = publishers.of(segment.publisher(record));
                domain[record] = domains.of(domainOf(segment, record));
                if (slice.lives(record)) keepUnsearched(segment, record, rows);
            }
            domainOf.add(domain);
            publisherOf.add(publisher);
        }
        synonyms = new Synonyms(sets);
        planner = new Planner(synonyms);
        order = new ShelfOrder(view);
    }

    /** The same without what is limited in time. */
    Shelf lasting(ContentRows rows) {
        return new Shelf(view.lasting(), rows, true);
    }

    /** Whether a record with such a period may be shown at that instant. */
    boolean shows(Showing showing, Instant now) {
        return showing.at(now) && !(lastingOnly && showing.until().isPresent());
    }

    private void keepUnsearched(Segment segment, int record, ContentRows rows) {
        Kind kind = Numbered.kind(segment.kind(record));
        if (isPublished(kind)) return;
        RowKey key = segment.line(record).key();
        switch (read(rows, key).orElse(null)) {
            case Domain row -> domainRows.put(key.id(), row);
            case SynonymSet set -> sets.add(set);
            case HallProfile profile -> hall = Optional.of(profile);
            case null, default -> {
            }
        }
    }

    private String domainOf(Segment segment, int record) {
        String own = segment.domain(record);
        if (!own.isEmpty() || !segment.itemed(record)) return own;
        for (RowKey item : segment.card(record).items()) {
            Optional<View.Place> place = view.find(item);
            if (place.isPresent()) return place.get().card().line().domain();
        }
        return own;
    }

    /** Whether records of a kind are found and listed. */
    static boolean isPublished(Kind kind) {
        return Published.class.isAssignableFrom(kind.type());
    }

    /** A row's record, if it is there and of its kind. */
    static Optional<ContentRecord> read(ContentRows rows, RowKey key) {
        try {
            return Kind.of(key.kind()).flatMap(kind -> rows.row(key).flatMap(row -> row.payload())
                    .map(payload -> Json.read(payload, kind.type())));
        } catch (BadJsonException e) {
            return Optional.empty();
        }
    }

    View view() {
        return view;
    }

    /** Number of records, those replaced since included. */
    int records() {
        return view.slices().stream().mapToInt(slice -> slice.segment().count()).sum();
    }

    Segment segment(int slice) {
        return view.slices().get(slice).segment();
    }

    Planner planner() {
        return planner;
    }

    Synonyms synonyms() {
        return synonyms;
    }

    ShelfOrder order() {
        return order;
    }

    Optional<HallProfile> hall() {
        return hall;
    }

    /** Domain rows by code. */
    Map<String, Domain> domainRows() {
        return domainRows;
    }

    Numbering domains() {
        return domains;
    }

    Numbering publishers() {
        return publishers;
    }

    /** Number of a record's domain among {@link #domains()}. */
    int domain(int slice, int record) {
        return domainOf.get(slice)[record];
    }

    /** The numbers of the domains of a slice's records among {@link #domains()}; not to be written to. */
    int[] domainsOf(int slice) {
        return domainOf.get(slice);
    }

    /** The numbers of the publishers of a slice's records among {@link #publishers()}; not to be written to. */
    int[] publishersOf(int slice) {
        return publisherOf.get(slice);
    }

    /** Number of a record's publisher among {@link #publishers()}. */
    int publisher(int slice, int record) {
        return publisherOf.get(slice)[record];
    }
}
