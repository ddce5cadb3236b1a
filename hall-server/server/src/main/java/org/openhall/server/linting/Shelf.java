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
    private final Map<RowKey, Held> live = new HashMap<>();
    private final Map<RowKey, Optional<Held>> drafts = new HashMap<>();
    private long seen = -1;

    Shelf(LintStore store, RuleSet rules) {
        this.store = store;
        this.rules = rules;
    }

    private record Held(Facts facts, List<Finding> findings) {}

    /** The newest change that has been read; -1: nothing has. */
    long seen() {
        return seen;
    }

    /** Reads what changed; days are days of the zone. After a failure all is read anew the next time. */
    void catchUp(ZoneId zone) {
        long from = seen;
        seen = -1;
        if (from < 0) {
            live.clear();
            drafts.clear();
            seen = store.all(stored -> put(stored, zone));
        } else
            seen = store.after(from, key -> {
                live.remove(key);
                drafts.remove(key);
            }, stored -> put(stored, zone));
    }

    private void put(LintStore.Stored stored, ZoneId zone) {
        Optional<Kind> kind = Kind.of(stored.key().kind());
        if (kind.isEmpty()) return;
        Optional<Held> held = stored.words().map(words -> {
            ContentRecord content = Json.read(words, kind.get().type());
            return new Held(FactFinder.of(stored.key(), content, stored.released().map(at -> day(at, zone))),
                    rules.alone(content));
        });
        if (stored.released().isPresent()) held.ifPresent(one -> live.put(stored.key(), one));
        else
            drafts.put(stored.key(), held);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** All records as rules see them. */
    HallView view(LocalDate today, WorkCalendar calendar) {
        return new HallView(facts(live.values()), facts(drafts.values().stream().flatMap(Optional::stream).toList()),
                today, calendar);
    }

    private static List<Facts> facts(Collection<Held> held) {
        return held.stream().map(Held::facts).toList();
    }

    /** What all rules say: of drafts, and of what is public as long as no draft says otherwise. */
    List<Found> found(HallView view) {
        List<Found> found = new ArrayList<>();
        live.forEach((key, held) -> {
            boolean replaced = drafts.getOrDefault(key, Optional.empty()).isPresent();
            look(held, view).stream().filter(finding -> !replaced || finding.severity() == Severity.MUST)
                    .forEach(finding -> found.add(new Found(held.facts(), held.facts().office(), finding)));
        });
        drafts.forEach((key, draft) -> draft.ifPresent(held -> {
            String office = Optional.ofNullable(live.get(key)).map(Held::facts).orElse(held.facts()).office();
            look(held, view).forEach(finding -> found.add(new Found(held.facts(), office, finding)));
        }));
        found.sort(Found.ORDER);
        return found;
    }

    private List<Finding> look(Held held, HallView view) {
        List<Finding> all = new ArrayList<>(held.findings());
        all.addAll(rules.among(held.facts(), view));
        return all;
    }

    /** How many records there are. */
    int size() {
        return live.size() + (int) drafts.keySet().stream().filter(key -> !live.containsKey(key)).count();
    }
}
