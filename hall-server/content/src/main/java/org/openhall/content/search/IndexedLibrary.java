package org.openhall.content.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.content.rows.ContentRows;
import org.openhall.content.search.index.Numbered;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.index.View;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;

/** The library over verified rows and whatever shelf is current. What fails is reported and answered with less. */
final class IndexedLibrary implements Library {

    private static final int MOST_LINES = 100_000;

    private final ContentRows rows;
    private final String screen;
    private final InstantSource clock;
    private final Supplier<Shelf> current;
    private final Consumer<Throwable> trouble;

    IndexedLibrary(ContentRows rows, String screen, InstantSource clock, Supplier<Shelf> current,
            Consumer<Throwable> trouble) {
        this.rows = rows;
        this.screen = screen;
        this.clock = clock;
        this.current = current;
        this.trouble = trouble;
    }

    @Override
    public Optional<HallProfile> hall() {
        return current.get().hall();
    }

    @Override
    public Holdings holdings() {
        return answer(shelf -> {
            Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
            Set<Integer> domains = new HashSet<>();
            each(shelf, (slice, segment, record) -> {
                Kind kind = Numbered.kind(segment.kind(record));
                kinds.merge(kind, 1, Integer::sum);
                if (kind == Kind.ITEM && !segment.domain(record).isEmpty()) domains.add(shelf.domain(slice, record));
            });
            return new Holdings(kinds, domains.size());
        }, new Holdings(Map.of(), 0));
    }

    @Override
    public Optional<Published> read(RowKey key) {
        return answer(shelf -> Shelf.read(rows, key).filter(content -> EntryReader.isFor(screen, content))
                .filter(Published.class::isInstance).map(Published.class::cast)
                .filter(record -> shelf.shows(record.imprint().showing(), clock.instant())), Optional.empty());
    }

    @Override
    public List<Line> lines(List<RowKey> keys) {
        long now = clock.millis();
        return answer(shelf -> keys.stream().flatMap(key -> shelf.view().find(key).stream())
                .filter(place -> place.slice().segment().shownAt(place.record(), now))
                .map(place -> place.card().line()).filter(line -> Shelf.isPublished(line.kind())).toList(), List.of());
    }

    @Override
    public List<DomainShelf> domains() {
        return answer(shelf -> {
            Map<String, Integer> counts = new HashMap<>();
            each(shelf, (slice, segment, record) -> {
                if (Numbered.kind(segment.kind(record)) == Kind.ITEM)
                    counts.merge(segment.domain(record), 1, Integer::sum);
            });
            List<DomainShelf> domains = new ArrayList<>();
            shelf.domainRows().forEach((code, domain) -> domains
                    .add(new DomainShelf(code, domain, counts.getOrDefault(code, 0))));
            domains.sort(Comparator.comparingInt((DomainShelf one) -> one.domain().place())
                    .thenComparing(DomainShelf::code));
            if (counts.containsKey("")) domains.add(DomainShelf.outside(counts.get("")));
            return List.copyOf(domains);
        }, List.of());
    }

    @Override
    public Page list(Filter filter, int offset, int limit) {
        long now = clock.millis();
        return answer(shelf -> {
            Chosen chosen = new Chosen(shelf, filter);
            List<Line> lines = new ArrayList<>();
            int total = 0;
            int from = Math.max(0, offset);
            int to = from + Math.clamp(limit, 0, MOST_LINES);
            for (long packed : shelf.order().all()) {
                int slice = ShelfOrder.slice(packed);
                int record = ShelfOrder.record(packed);
                Segment segment = shelf.segment(slice);
                if (!isOffered(segment, record, now) || !chosen.takes(slice, record)) continue;
                if (total >= from && total < to) lines.add(segment.line(record));
                total++;
            }
            return new Page(List.copyOf(lines), total);
        }, new Page(List.of(), 0));
    }

    @Override
    public List<Line> related(RowKey key) {
        return answer(shelf -> new Relations(shelf.view(), clock.millis()).of(key), List.of());
    }

    @Override
    public Results search(Query query) {
        return answer(shelf -> new Search(shelf, clock.millis()).results(query), Results.NONE);
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        return answer(shelf -> new Suggester(shelf, clock.millis()).suggest(typed, limit), List.of());
    }

    private void each(Shelf shelf, Visitor visitor) {
        long now = clock.millis();
        for (int slice = 0; slice < shelf.view().slices().size(); slice++) {
            View.Slice one = shelf.view().slices().get(slice);
            for (int record = 0; record < one.segment().count(); record++)
                if (one.lives(record) && isOffered(one.segment(), record, now))
                    visitor.visit(slice, one.segment(), record);
        }
    }

    private static boolean isOffered(Segment segment, int record, long now) {
        return segment.shownAt(record, now) && Shelf.isPublished(Numbered.kind(segment.kind(record)));
    }

    /** A mapped file that was cut under us shows as an InternalError; nothing of that may reach a screen. */
    private <T> T answer(Function<Shelf, T> question, T otherwise) {
        try {
            return question.apply(current.get());
        } catch (RuntimeException | InternalError e) {
            trouble.accept(e);
            return otherwise;
        }
    }

    private interface Visitor {
        void visit(int slice, Segment segment, int record);
    }
}
