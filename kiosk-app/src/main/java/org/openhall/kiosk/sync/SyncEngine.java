package org.openhall.kiosk.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Runs cycles: at start, at each hint of the hall's event stream, and by a slow poll behind it, so that a lost hint is
 * never a lost change. Failures are followed by growing, scattered pauses. Owns one thread for cycles, on which all
 * listeners are called, and one for the stream.
 */
public final class SyncEngine implements AutoCloseable {

    private final SyncCycle cycle;
    private final RandomGenerator dice;
    private final Duration spread;
    private final Runnable calls;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread worker = Thread.ofPlatform().name("sync").daemon().unstarted(this::work);
    private Wire.Answer stream;
    private boolean streaming;
    private int failures;
    private int lostStreams;
    private boolean wanted;
    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param spread over what time devices scatter their first try, as the hall last asked
     * @param calls run when the hall hints at this kiosk's call for staff; must not block
     */
    public SyncEngine(SyncCycle cycle, RandomGenerator dice, Duration spread, Runnable calls) {
        this.calls = calls;
        this.cycle = cycle;
        this.dice = dice;
        this.spread = spread;
    }

    /** Starts the threads. To be called once. */
    public void start() {
        worker.start();
    }

    /** Looks at the hall as soon as it can, e.g. because a read met damage. Any thread; does not block. */
    public void look() {
        lock.lock();
        try {
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        Duration pause = Pace.spread(spread, dice);
        while (await(pause)) {
            Trouble trouble = cycle.run();
            failures = trouble == Trouble.NONE ? 0 : failures + 1;
            pause = failures > 0 ? Pace.backoff(failures, cycle.asked(), dice) : listen();
            if (cycle.unfinished()) pause = Duration.ZERO;
        }
    }

    /** Waits until it is time or somebody wants a look; false when closed. */
    private boolean await(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && !wanted && left > 0)
                left = woken.awaitNanos(left);
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Sees to it that a stream is open; returns how long the poll may wait. */
    private Duration listen() {
        lock.lock();
        try {
            if (closed || streaming) return Pace.poll(dice);
            streaming = true;
            Thread.ofVirtual().name("sync-hints").start(this::follow);
            return lostStreams == 0 ? Pace.poll(dice) : Pace.backoff(lostStreams, dice);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        try (Wire.Answer answer = cycle.events()) {
            keep(answer);
            HintStream.read(answer, this::hint, calls);
        } catch (IOException | RuntimeException e) {
            System.getLogger(SyncEngine.class.getName()).log(System.Logger.Level.DEBUG, "hints ended: {0}",
                    e.toString());
        } finally {
            lost();
        }
    }

    private void keep(Wire.Answer answer) {
        lock.lock();
        try {
            stream = answer;
            if (closed) throw new IllegalStateException("closed meanwhile");
        } finally {
            lock.unlock();
        }
    }

    private void hint() {
        lock.lock();
        try {
            lostStreams = 0;
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A stream that had worked says by its end that something happened; one that never did only slows the next. */
    private void lost() {
        lock.lock();
        try {
            streaming = false;
            stream = null;
            lostStreams++;
            wanted |= lostStreams == 1;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream at once and waits for the running cycle, a little. The wire is the owner's to close, first. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
            if (stream != null) stream.close();
        } catch (IOException e) {
            System.getLogger(SyncEngine.class.getName()).log(System.Logger.Level.DEBUG, "closing hints", e);
        } finally {
            lock.unlock();
        }
        try {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
