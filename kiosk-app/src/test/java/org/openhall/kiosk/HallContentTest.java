package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.Freshness.State;
import org.openhall.kiosk.sync.KioskSync;
import org.openhall.kiosk.sync.TestingHall;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** What a kiosk shows of its hall's content as that grows old without a hall. */
class HallContentTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path home;

    @Test
    void whatIsLimitedInTimeIsHiddenOnceTheContentIsOverAWeekOld() throws Exception {
        filled();
        assertEquals(List.of(State.STALE, List.of("停电通知", "开放时间")), after(Duration.ofDays(7).minusMinutes(1)));
        assertEquals(List.of(State.OLD, List.of("开放时间")), after(Duration.ofDays(7).plusMinutes(1)));
        assertEquals(List.of(State.STALE, List.of("停电通知", "开放时间")), after(Duration.ofDays(2)));
    }

    /** Content of a hall that has gone since. */
    private void filled() throws IOException, InterruptedException {
        InstantSource clock = InstantSource.fixed(THEN);
        Path data = home.resolve("kiosk");
        try (TestingHall hall = new TestingHall(home.resolve("hall"), clock);
                KioskSync sync = KioskSync.open(data, clock)) {
            hall.publish(List.of(Release.put("a", notice("停电通知", Optional.of(THEN.plus(Duration.ofDays(90))))),
                    Release.put("b", notice("开放时间", Optional.empty()))));
            new Enrolment(sync.identityStore(), clock, "0.1.0")
                    .enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"), "0".repeat(64));
            BlockingQueue<Boolean> changed = new LinkedBlockingQueue<>();
            try (HallContent content = new HallContent(data, sync)) {
                content.start(_ -> {}, () -> changed.add(true));
                shown(content, changed); // a kiosk may be up to date with a hall that has not vouched for these rows yet
            }
        }
    }

    private List<Object> after(Duration age) throws InterruptedException {
        Path data = home.resolve("kiosk");
        try (KioskSync sync = KioskSync.open(data, InstantSource.fixed(THEN.plus(age)));
                HallContent content = new HallContent(data, sync)) {
            BlockingQueue<Freshness> told = new LinkedBlockingQueue<>();
            BlockingQueue<Boolean> changed = new LinkedBlockingQueue<>();
            content.start(told::add, () -> changed.add(true));
            State state = told.remove().state();
            return List.of(state, shown(content, changed));
        }
    }

    /** The notices, once there are any. */
    private static List<String> shown(HallContent content, BlockingQueue<Boolean> changed)
            throws InterruptedException {
        List<String> titles = List.of();
        while (titles.isEmpty()) {
            assertNotNull(changed.poll(60, TimeUnit.SECONDS), "nothing more is told");
            titles = content.library().list(Filter.of(Kind.NOTICE), 0, 9).lines().stream().map(Line::title).sorted()
                    .toList();
        }
        return titles;
    }

    private static Notice notice(String title, Optional<Instant> until) {
        return new Notice(new Imprint(title, "", "", List.of(), Optional.empty(),
                new Showing(Optional.empty(), until), "", Provenance.NONE, SearchKeys.NONE), null, List.of(),
                List.of());
    }
}
