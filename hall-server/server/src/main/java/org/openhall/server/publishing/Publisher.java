package org.openhall.server.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.feed.Released;
import org.openhall.server.sounds.Pinyin;
import org.openhall.server.sounds.Sounds;

/**
 * Lets drafts out in the name of a person: checks them for personal numbers, gives them their sounds, and adds the lines
 * of the change lists. Not thread-safe: one publication at a time.
 */
public final class Publisher {

    private static final Set<String> SHAPE_SOUNDS = Set.of(Kind.SYNONYMS.code(), Kind.DOMAIN.code());

    private static final Set<String> WITH_PHONES = Set.of(Kind.OFFICE.code(), Kind.HALL.code());

    private final DraftStore drafts;
    private final FeedStore feed;

    /** Publishes drafts into the feed; days are days of the zone that the hall's record names. */
    public Publisher(DraftStore drafts, FeedStore feed) {
        this.drafts = drafts;
        this.feed = feed;
    }

    /**
     * Works out a publication without doing it.
     *
     * @param options what is wanted
     * @param at when
     */
    public Plan plan(PublishOptions options, Instant at) {
        Map<RowKey, Row> live = feed.live();
        Map<RowKey, String> held = new TreeMap<>();
        List<Draft> passed = new ArrayList<>();
        Set<Long> phones = officePhones(live.values().stream());
        for (Draft draft : wanted(options)) {
            List<PersonalNumber> personal = new ArrayList<>(PersonalNumbers.find("修改原因", options.because(draft.key()),
                    phones));
            if (!options.allowPersonal().contains(draft.key())) personal.addAll(personal(draft, phones));
            if (secondHall(draft, live, passed)) held.put(draft.key(), "大厅的资料已经有一份：请改那一份，或先撤下它");
            else if (personal.isEmpty()) passed.add(draft);
            else
                held.put(draft.key(), personal.stream().map(PersonalNumber::words).distinct()
                        .collect(Collectors.joining("；")));
        }
        return plan(live, passed, held, options::because, at);
    }

    /** Kiosks show the name and keep the time of one hall. */
    private static boolean secondHall(Draft draft, Map<RowKey, Row> live, List<Draft> passed) {
        return draft.key().kind().equals(Kind.HALL.code()) && draft.content().isPresent()
                && Stream.concat(live.keySet().stream(), passed.stream().map(Draft::key)).anyMatch(key -> key.kind()
                        .equals(Kind.HALL.code()) && !key.equals(draft.key()));
    }

    /**
     * Works out how to take back what is public, without doing it. Drafts stay as they are.
     *
     * @param keys of public records; those of catalogues take their items along
     * @param reason why; stands on the change lists
     * @param at when
     */
    public Plan withdrawal(Set<RowKey> keys, String reason, Instant at) {
        Map<RowKey, Row> live = feed.live();
        List<Draft> gone = keys.stream().sorted().map(key -> Draft.gone(key, "--withdraw")).toList();
        Plan plan = plan(live, gone, Map.of(), _ -> reason.strip(), at);
        List<String> personal = plan.changes() > 0 ? PersonalNumbers.in(reason) : List.of();
        if (!personal.isEmpty())
            throw new IllegalArgumentException("原因会写进目录调整公告，里面有" + String.join("、", personal) + "：请改写，不写个人信息");
        return plan;
    }

    /** Items of catalogues that go, and that are not decided on by themselves: they go along. */
    private static List<Draft> along(Map<RowKey, Row> live, List<Draft> passed) {
        Map<RowKey, Draft> decided = passed.stream().collect(Collectors.toMap(Draft::key, draft -> draft));
        Map<String, Draft> catalogues = passed.stream().filter(draft -> draft.content().isEmpty()
                && draft.key().kind().equals(Kind.CATALOGUE.code())).collect(Collectors.toMap(draft -> draft.key().id(),
                        draft -> draft));
        if (catalogues.isEmpty()) return List.of();
        return live.values().stream().filter(row -> row.kind().equals(Kind.ITEM.code()) && !decided.containsKey(row
                .key())).flatMap(row -> Records.of(row).map(CatalogueItem.class::cast).map(
                        item -> catalogues.get(item
                                .catalogue()))
                        .map(catalogue -> Draft.gone(row.key(), catalogue.source())).stream())
                .toList();
    }

    private static RowKey catalogue(Row item) {
        return new RowKey(Kind.CATALOGUE.code(), Records.of(item).map(CatalogueItem.class::cast).orElseThrow()
                .catalogue());
    }

    private static Plan plan(Map<RowKey, Row> live, List<Draft> decided, Map<RowKey, String> held,
            Function<RowKey, String> reasons, Instant at) {
        List<Draft> along = along(live, decided);
        List<Draft> passed = Stream.concat(decided.stream(), along.stream()).toList();
        Set<RowKey> gone = along.stream().map(Draft::key).collect(Collectors.toSet());
        // they go because their catalogue does
        Function<RowKey, String> why = key -> reasons.apply(gone.contains(key) ? catalogue(live.get(key)) : key);
        List<Draft> changes = new ChangeList(live, why, LocalDate.ofInstant(at, zone(live, passed))).of(passed);
        Sounds sounds = sounds(live, passed);
        Map<RowKey, Release> releases = new LinkedHashMap<>();
        Stream.concat(passed.stream(), changes.stream())
                .forEach(draft -> releases.put(draft.key(), release(draft, sounds)));
        int own = releases.size();
        if (passed.stream().anyMatch(draft -> SHAPE_SOUNDS.contains(draft.key().kind())))
            refreshed(live, releases.keySet(), sounds).forEach(r -> releases.put(r.key(), r));
        int unexplained = (int) changes.stream().flatMap(draft -> draft.content().stream()).filter(
                line -> line instanceof CatalogueChange change && change.reason().isBlank()).count();
        return new Plan(List.copyOf(releases.values()), decided, changes.size(), unexplained, releases.size() - own,
                held);
    }

    /**
     * Does it, all or nothing. A draft that was saved again since the plan was made stays and waits.
     *
     * @param by the named person who answers for it
     * @param also written in the same transaction
     * @throws IllegalArgumentException without a name, or without a reason where a public catalogue changes
     */
    public Released publish(Plan plan, String by, Instant at, DraftStore.Also also) {
        if (plan.lacksReason()) throw new IllegalArgumentException("目录有调整，要写明原因");
        return drafts.letOut(plan, feed, by, at, also);
    }

    /** Does it, and nothing else. */
    public Released publish(Plan plan, String by, Instant at) {
        return publish(plan, by, at, DraftStore.Also.NOTHING);
    }

    private List<Draft> wanted(PublishOptions options) {
        List<Draft> all = options.only().isPresent() ? drafts.all() : drafts.unclaimed();
        return all.stream().filter(options::wants).toList();
    }

    private static List<PersonalNumber> personal(Draft draft, Set<Long> phones) {
        return draft.content().map(content -> PersonalNumbers.find(content, phones)).orElse(List.of());
    }

    private static Set<Long> officePhones(Stream<Row> rows) {
        return OfficePhones.of(rows.filter(row -> WITH_PHONES.contains(row.kind()))
                .flatMap(row -> Records.of(row).stream()));
    }

    /** What kinds of personal numbers stand in words that shall go out, the phones of offices aside. */
    public List<String> personal(ContentRecord content) {
        return PersonalNumbers.kinds(PersonalNumbers.find(content, officePhones(
                WITH_PHONES.stream().flatMap(kind -> feed.live(kind).stream()))));
    }

    private static ZoneId zone(Map<RowKey, Row> live, List<Draft> passed) {
        return HallZone.of(Stream.concat(passed.stream().flatMap(draft -> draft.content().stream()),
                live.values().stream().filter(row -> row.kind().equals(Kind.HALL.code()))
                        .flatMap(row -> Records.of(row).stream())));
    }

    private static Release release(Draft draft, Sounds sounds) {
        return new Release(draft.key(), draft.content().map(content -> sounded(content, sounds)));
    }

    private static ContentRecord sounded(ContentRecord content, Sounds sounds) {
        return content instanceof Published published ? Records.withKeys(published, sounds.of(published)) : content;
    }

    /** Records that are public already and sound different now that the words have changed. */
    private static List<Release> refreshed(Map<RowKey, Row> live, Set<RowKey> handled, Sounds sounds) {
        List<Release> refreshed = new ArrayList<>();
        live.forEach((key, row) -> {
            if (handled.contains(key)) return;
            Records.of(row).filter(Published.class::isInstance).map(content -> sounded(content, sounds))
                    .filter(content -> !row.payload().equals(Optional.of(Json.write(content))))
                    .ifPresent(content -> refreshed.add(new Release(key, Optional.of(content))));
        });
        return refreshed;
    }

    private static Sounds sounds(Map<RowKey, Row> live, List<Draft> passed) {
        Map<RowKey, ContentRecord> records = new TreeMap<>();
        live.values().stream().filter(row -> SHAPE_SOUNDS.contains(row.kind()))
                .forEach(row -> Records.of(row).ifPresent(content -> records.put(row.key(), content)));
        for (Draft draft : passed) {
            draft.content().ifPresentOrElse(content -> records.put(draft.key(), content),
                    () -> records.remove(draft.key()));
        }
        return new Sounds(new Pinyin(), of(records, SynonymSet.class).values().stream().toList(),
                of(records, Domain.class));
    }

    private static <T> Map<String, T> of(Map<RowKey, ContentRecord> records, Class<T> type) {
        return records.entrySet().stream().filter(entry -> type.isInstance(entry.getValue())).collect(Collectors.toMap(
                entry -> entry.getKey().id(), entry -> type.cast(entry.getValue()), (a, b) -> a,
                TreeMap::new));
    }
}
