package org.openhall.kiosk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.openhall.contract.content.HallProfile;
import org.openhall.kiosk.input.SharedPinyin;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.Timers;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.sync.Freshness;

/**
 * Content in a shell: what is here first, then, once that has been painted, what takes its time (following the hall, the
 * keyboard's words). Thread-safe.
 */
final class Showing implements AutoCloseable {

    /** A window that is never painted must not keep the content from growing old unseen. */
    private static final Duration FOLLOW_AT_LAST = Duration.ofSeconds(10);

    private final SharedPinyin pinyin = new SharedPinyin();
    private final ExecutorService learning = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("learning").factory());
    private final AtomicBoolean following = new AtomicBoolean();
    private final AtomicBoolean learnt = new AtomicBoolean(true);
    private final ContentSource content;
    private final Shell shell;
    private final Executor work;
    private final Timers timers;
    private final Executor ui;
    private final Screens screens;
    private final Machine machine;
    private volatile Freshness freshness = Freshness.STARTING;
    private volatile boolean painted;

    Showing(ContentSource content, Shell shell, Executor work, Timers timers, Executor ui,
            StaffRoom room) {
        this.content = content;
        this.shell = shell;
        this.work = work;
        this.timers = timers;
        this.ui = ui;
        this.screens = new Screens(content.library(), content::blob, pinyin, work, ui, room);
        this.machine = room.machine();
    }

    ContentSource content() {
        return content;
    }

    Screens screens() {
        return screens;
    }

    /** What the sync last said. */
    Freshness freshness() {
        return freshness;
    }

    /** Shows what is here. */
    void start() {
        work.execute(() -> {
            told(content.freshness());
            changed();
            // Nothing to show yet, or nobody to paint for: then there is nothing to wait for.
            if (content.library().hall().isEmpty()) follow();
            else
                timers.after(FOLLOW_AT_LAST, this::follow);
        });
    }

    /** The first home screen stands on the glass. */
    void painted() {
        painted = true;
        follow();
        learn();
    }

    @Override
    public void close() {
        learning.shutdownNow();
        content.close();
    }

    private void told(Freshness now) {
        freshness = now;
        ui.execute(() -> shell.freshness(now));
    }

    /** Begins to follow the hall and to look after the devices, once: keys, TLS and fonts are work that would delay the first picture. */
    private void follow() {
        if (following.getAndSet(true)) return;
        work.execute(() -> content.start(this::told, this::changed));
        work.execute(machine::start);
    }

    private void changed() {
        HallProfile hall = content.library().hall().orElse(null);
        ui.execute(() -> {
            if (hall == null) shell.refresh();
            else
                shell.hall(hall);
        });
        learnt.set(false);
        if (painted) learn();
    }

    /** Takes the hall's words for the keyboard: a second of work that nobody at the home screen waits for. */
    private void learn() {
        learning.execute(() -> {
            if (!learnt.getAndSet(true)) pinyin.learn(content.library());
        });
    }
}
