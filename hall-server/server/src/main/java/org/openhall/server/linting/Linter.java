package org.openhall.server.linting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.workdays.WorkCalendar;

/**
 * Keeps what was found at hand: {@link #tick} looks again when something changed or a new day began, pages read the newest
 * report. Thread-safe; looking happens on the caller's thread, so that pages never wait for it.
 */
public final class Linter {

    private final RuleSet rules;
    private final Shelf shelf;
    private final Supplier<WorkCalendar> calendar;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private Optional<Judging> judging = Optional.empty();
    private long judged = -1;
    private volatile Look last = new Look(Report.NONE, Optional.empty());

    /**
     * Looks by these rules.
     *
     * @param calendar which days are worked, now
     * @param zone of the hall, now
     */
    public Linter(LintStore store, RuleSet rules, Supplier<WorkCalendar> calendar, Supplier<ZoneId> zone,
            InstantSource clock) {
        this.rules = rules;
        this.shelf = new Shelf(store, rules);
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    private record Look(Report report, Optional<HallView> view) {}

    /** Looks, if there is anything new. */
    public synchronized void tick() {
        while (step()) {
            // until it has been found
        }
    }

    /** Does a small piece of the work that there is; whether there is more of it now. */
    public synchronized boolean step() {
        if (judging.isPresent()) return judge(judging.get());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone.get());
        if (!shelf.upToDate()) {
            shelf.read(zone.get());
            return true;
        }
        boolean known = last.view().filter(view -> view.today().equals(today)).isPresent() && shelf.seen() == judged;
        if (known) return false;
        judged = shelf.seen();
        judging = Optional.of(shelf.judging(today, calendar.get()));
        return true;
    }

    /** After a failure all are judged anew the next time. */
    private boolean judge(Judging running) {
        judging = Optional.empty();
        long of = judged;
        judged = -1;
        boolean more = running.more();
        judged = of;
        if (more) {
            judging = Optional.of(running);
            return true;
        }
        HallView view = running.hall();
        last = new Look(new Report(running.findings(), clock.instant(), view.calendar().years(), shelf.size()), Optional
                .of(view));
        return false;
    }

    /** What was found last. */
    public Report report() {
        return last.report();
    }

    /** What the rules say of these words, now, whether they are kept anywhere or not. */
    public List<Finding> of(RowKey key, ContentRecord content) {
        return of(key, content, Optional.empty());
    }

    /** What the rules say of words that are public. */
    public List<Finding> ofPublic(RowKey key, ContentRecord content) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        return of(key, content, last.view().flatMap(view -> view.live(key)).flatMap(Facts::released).or(() -> Optional
                .of(today)));
    }

    private List<Finding> of(RowKey key, ContentRecord content, Optional<LocalDate> released) {
        List<Finding> found = new ArrayList<>(rules.alone(content));
        last.view().ifPresent(view -> found.addAll(rules.among(new FactFinder().of(key, content, released), view)));
        found.sort(java.util.Comparator.comparing(Finding::severity).thenComparing(Finding::check));
        return found;
    }
}
