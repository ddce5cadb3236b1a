package org.openhall.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Decides when a running hall is backed up: a quarter of an hour after the last, and the first after two at night as one that
 * is kept for long; a hall that is switched off at night has it in the morning. On a thread of its own, since publishing
 * must not wait for it. Closing waits for a backup that is being made.
 */
public final class BackupTimer implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final Duration LATE = Duration.ofMinutes(45);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final long LOOK_SECONDS = 60;

    private final BackupDesk desk;
    private final BackupShelf shelf;
    private final Supplier<BackupSettings> settings;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final Instant since;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hall-backup").daemon().factory());

    /** Decides by the backups that are there. Nothing runs before {@link #start}. */
    BackupTimer(BackupDesk desk, BackupShelf shelf, Supplier<BackupSettings> settings, Supplier<ZoneId> zone,
            InstantSource clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Looks each minute from now on. */
    public void start() {
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        if (settings.get().ready()) due().ifPresent(this::guarded);
    }

    private void guarded(Occasion occasion) {
        try {
            desk.make(occasion);
        } catch (IOException | RuntimeException | Error e) { // anything that came through would end the timer
            System.getLogger(BackupTimer.class.getName()).log(Level.ERROR, "no backup was made", e);
        }
    }

    /** What is due now. A newest backup that lies in the future was made by a wrong clock and counts for nothing. */
    Optional<Occasion> due() {
        Instant now = clock.instant();
        List<BackupName> past = list().stream().filter(name -> !name.at().isAfter(now)).toList();
        Instant night = lastNight(now);
        if (past.stream().noneMatch(name -> name.occasion() == Occasion.NIGHT && !name.at().isBefore(night)))
            return Optional.of(Occasion.NIGHT);
        boolean old = past.isEmpty() || !past.getFirst().at().plus(PERIOD).isAfter(now);
        return old ? Optional.of(Occasion.QUARTER) : Optional.empty();
    }

    private Instant lastNight(Instant now) {
        ZoneId here = zone.get();
        LocalDate today = LocalDate.ofInstant(now, here);
        Instant night = today.atTime(NIGHT).atZone(here).toInstant();
        return night.isAfter(now) ? today.minusDays(1).atTime(NIGHT).atZone(here).toInstant() : night;
    }

    /** Whether the newest backup is older than it should be, although there was time to make one. */
    boolean overdue() {
        return clock.instant().isAfter(since.plus(LATE)) && late();
    }

    /** Whether the newest backup is older than it should be. */
    public boolean late() {
        Instant now = clock.instant();
        return list().stream().noneMatch(name -> name.at().isAfter(now.minus(LATE)) && !name.at().isAfter(now));
    }

    private List<BackupName> list() {
        try {
            return shelf.list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
