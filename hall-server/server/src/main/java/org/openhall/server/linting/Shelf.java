package org.openhall.server.linting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.contract.workdays.WorkCalendar;

/**
 * What is known of all records, and what was said of each alone: kept between two looks, so that only what changed is read
 * again. For one thread.
 */
final class Shelf {

    private final LintStore store;
    private final RuleSet rules;
    private final Map<RowKey, Looked> live = new HashMap<>();
    private final Map<RowKey, Optional<Looked>> drafts = new HashMap<>();
    private FactFinder facts = new FactFinder();
    private long seen;
    private OptionalLong place;
    private Optional<RowKey> lastDraft;
    private boolean whole;

    Shelf(LintStore store, RuleSet rules) {
        this.store = store;
        this.rules = rules;
        clear();
    }

    private void clear() {
        live.clear();
        drafts.clear();
        facts = new FactFinder();
        seen = -1;
        place = OptionalLong.of(-1);
        lastDraft = Optional.empty();
        whole = false;
    }

    /** Whether everything has been read, up to the newest change. */
    boolean upToDate() {
        return whole && store.newest() == seen;
    }

    /** The newest change that has been read. */
    long seen() {
        return seen;
    }

    /** Reads some of what is not known; days are days of the zone. After a failure all is read anew the next time. */
    void read(ZoneId zone) {
        try {
            if (whole) seen = store.after(seen, this::forget, stored -> put(stored, zone));
            else
                first(zone);
        } catch (RuntimeException | Error e) {
            clear();
            throw e;
        }
    }

    /** What changes while all is read for the first time counts as a change. */
    private void first(ZoneId zone) {
        if (seen < 0) seen = store.newest();
        if (place.isPresent()) {
            place = store.live(place.getAsLong(), stored -> put(stored, zone));
        } else {
            lastDraft = store.drafts(lastDraft, stored -> put(stored, zone));
            whole = lastDraft.isEmpty();
        }
    }

    private void forget(RowKey key) {
        live.remove(key);
        drafts.remove(key);
    }

    private void put(LintStore.Stored stored, ZoneId zone) {
        Optional<Kind> kind = Kind.of(stored.key().kind());
        if (kind.isEmpty()) return;
        RowKey key = new RowKey(kind.get().code(), stored.key().id()); // one word of the kind for all
        Optional<Looked> looked = stored.words().map(words -> looked(key, Json.read(words, kind.get().type()), stored
                .released().map(at -> day(at, zone))));
        if (stored.released().isPresent()) looked.ifPresent(one -> live.put(key, one));
        else
            drafts.put(key, looked);
    }

    private Looked looked(RowKey key, ContentRecord content, Optional<LocalDate> released) {
        Facts known = facts.of(key, content, released);
        return new Looked(known, known.office(), false, rules.alone(content));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** All records, to be judged: drafts, and what is public as far as no draft says otherwise. */
    Judging judging(LocalDate today, WorkCalendar calendar) {
        List<Looked> waiting = drafts.values().stream().flatMap(Optional::stream).toList();
        HallView hall = new HallView(facts(live.values()), facts(waiting), today, calendar);
        List<Looked> records = new ArrayList<>(live.size() + waiting.size());
        for (Looked one : live.values()) {
            boolean replaced = drafts.getOrDefault(one.facts().key(), Optional.empty()).isPresent();
            records.add(replaced ? new Looked(one.facts(), one.office(), true, one.alone()) : one);
        }
        for (Looked one : waiting)
            records.add(new Looked(one.facts(), Optional.ofNullable(live.get(one.facts().key())).orElse(one).office(),
                    false, one.alone()));
        records.sort(Looked.ORDER);
        return new Judging(rules, hall, records);
    }

    private static Collection<Facts> facts(Collection<Looked> looked) {
        return looked.stream().map(Looked::facts).toList();
    }

    /** How many records there are. */
    int size() {
        return live.size() + (int) drafts.keySet().stream().filter(key -> !live.containsKey(key)).count();
    }
}
