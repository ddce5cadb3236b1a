package org.openhall.kiosk.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;

/**
 * A small library in memory for the gallery and for tests of screens: rows of published catalogues from several places
 * (each names its region and page), guides, and notices in their manner. Everything may be shown, whatever the time.
 * Thread-safe.
 */
public final class SampleLibrary implements Library {

    private final Map<RowKey, ContentRecord> rows = new TreeMap<>();

    /** The shipped sample. */
    public SampleLibrary() {
        add(resource("sample.json"));
    }

    /** The shipped sample with further rows: a JSON list of kind, id and content. */
    public static SampleLibrary with(String more) {
        SampleLibrary library = new SampleLibrary();
        library.add(more);
        return library;
    }

    /** A copy with further rows. */
    public SampleLibrary and(String more) {
        SampleLibrary copy = without();
        copy.add(more);
        return copy;
    }

    /** A copy without some rows. */
    public SampleLibrary without(RowKey... keys) {
        SampleLibrary copy = new SampleLibrary(rows);
        for (RowKey key : keys)
            copy.rows.remove(key);
        return copy;
    }

    private SampleLibrary(Map<RowKey, ContentRecord> rows) {
        this.rows.putAll(rows);
    }

    private void add(String json) {
        for (SampleRow row : Json.read(json, SampleRow[].class)) {
            Kind kind = Kind.of(row.kind()).orElseThrow();
            rows.put(new RowKey(row.kind(), row.id()), Json.read(Json.write(row.content()), kind.type()));
        }
    }

    private record SampleRow(String kind, String id, Map<String, Object> content) {}

    @Override
    public Optional<HallProfile> hall() {
        return rows.values().stream().filter(HallProfile.class::isInstance).map(HallProfile.class::cast).findFirst();
    }

    @Override
    public Holdings holdings() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        rows.values().stream().filter(Published.class::isInstance)
                .forEach(r -> counts.merge(Kind.of(r), 1, Integer::sum));
        return new Holdings(counts, (int) domains().stream().filter(d -> d.items() > 0).count());
    }

    @Override
    public Optional<Published> read(RowKey key) {
        return rows.get(key) instanceof Published published ? Optional.of(published) : Optional.empty();
    }

    @Override
    public List<Line> lines(List<RowKey> keys) {
        return keys.stream().flatMap(k -> read(k).map(p -> line(k, p)).stream()).toList();
    }

    @Override
    public List<DomainShelf> domains() {
        Map<String, Long> items = rows.values().stream().filter(CatalogueItem.class::isInstance)
                .map(CatalogueItem.class::cast)
                .collect(Collectors.groupingBy(CatalogueItem::domain, Collectors.counting()));
        var outside = Stream.of(items.getOrDefault("", 0L).intValue()).filter(n -> n > 0).map(DomainShelf::outside);
        var domains = rows.entrySet().stream().filter(e -> e.getValue() instanceof Domain)
                .map(e -> new DomainShelf(e.getKey().id(), (Domain) e.getValue(),
                        items.getOrDefault(e.getKey().id(), 0L).intValue()))
                .sorted(Comparator.comparingInt((DomainShelf d) -> d.domain().place()));
        return Stream.concat(domains, outside).toList();
    }

    @Override
    public Page list(Filter filter, int offset, int limit) {
        List<Line> all = matching(filter);
        return new Page(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public List<Line> related(RowKey key) {
        ContentRecord self = rows.get(key);
        return rows.entrySet().stream().filter(e -> SampleLinks.listed(e.getValue()))
                .filter(e -> SampleLinks.leads(e.getValue(), key)
                        || (self != null && SampleLinks.leads(self, e.getKey())))
                .map(e -> line(e.getKey(), (Published) e.getValue())).toList();
    }

    @Override
    public Results search(Query query) {
        return SampleSearch.search(query, matching(query.filter()), matching(Filter.ALL), this::words);
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        if (typed.isBlank()) return List.of();
        return matching(Filter.ALL).stream().map(Line::title).filter(t -> t.contains(typed)).distinct().limit(limit)
                .toList();
    }

    private List<Line> matching(Filter filter) {
        return rows.entrySet().stream().filter(e -> e.getValue() instanceof Published)
                .map(e -> line(e.getKey(), (Published) e.getValue()))
                .filter(l -> filter.kind().map(l.kind()::equals).orElse(true)
                        && filter.domain().map(l.domain()::equals).orElse(true)
                        && filter.level().map(l.levels()::contains).orElse(true)
                        && filter.publisher().map(l.publisher()::equals).orElse(true))
                .sorted(Comparator.comparing((Line l) -> l.date().isEmpty())
                        .thenComparing(l -> l.date().orElse(java.time.LocalDate.MIN), Comparator.reverseOrder()))
                .toList();
    }

    private String words(RowKey key) {
        return Json.write(rows.get(key));
    }

    private static Line line(RowKey key, Published published) {
        Imprint imprint = published.imprint();
        String domain = published instanceof CatalogueItem item ? item.domain() : "";
        String summary = published instanceof CatalogueItem item ? item.content() : "";
        String shortened = summary.substring(0, summary.offsetByCodePoints(0,
                Math.min(120, summary.codePointCount(0, summary.length())))).replaceAll("\\s+", " ");
        return new Line(key, Kind.of(published), imprint.title(), shortened, domain, imprint.publisherName(),
                imprint.provenance().region(), imprint.levels(), imprint.published());
    }

    private static String resource(String name) {
        try (InputStream in = SampleLibrary.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
