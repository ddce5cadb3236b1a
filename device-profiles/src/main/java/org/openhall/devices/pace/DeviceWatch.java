package org.openhall.devices.pace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at one device on a thread of its own. While it is there it is looked at after a short pause each time; while it is not,
 * after one second, two, four, up to half a minute, and at once when its port appears. A platform thread: what waits in native code
 * holds the carrier of a virtual one, and a kiosk has as few carriers as cores.
 */
public final class DeviceWatch implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);
    /** Between two glances at the path of a port: one call of the system. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Watched device;
    private final Duration pause;
    private final Optional<Path> port;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    /** How it waits. */
    interface Rest {

        /** Waits so long; true when it is time to end. */
        boolean rest(Duration time) throws InterruptedException;
    }

    /**
     * Begins to look.
     *
     * @param name of the device, for whoever looks at the threads
     * @param pause between two looks while it is there
     * @param port path that is there when the device is, if it has one
     */
    public DeviceWatch(String name, Watched device, Duration pause, Optional<Path> port) {
        this.device = device;
        this.pause = pause.compareTo(LEAST) < 0 ? LEAST : pause;
        this.port = port;
        thread = Thread.ofPlatform().daemon().name("watches " + name).start(() -> run(this::rest));
    }

    /** For tests: looks on the caller's thread, in the caller's time, until it says that it is time to end. */
    DeviceWatch(Watched device, Duration pause, Optional<Path> port, Rest rest) {
        this.device = device;
        this.pause = pause;
        this.port = port;
        thread = Thread.currentThread();
        run(rest);
    }

    private boolean rest(Duration time) throws InterruptedException {
        return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run(Rest rest) {
        Duration absent = FIRST;
        try {
            for (boolean end = false; !end;) {
                if (look()) {
                    absent = FIRST;
                    end = rest.rest(pause);
                } else {
                    boolean appeared = false;
                    boolean there = there();
                    for (Duration left = absent; !end && !appeared && left.isPositive(); left = left.minus(GLANCE)) {
                        end = rest.rest(left.compareTo(GLANCE) < 0 ? left : GLANCE);
                        boolean now = there();
                        appeared = now && !there;
                        there = now;
                    }
                    absent = appeared ? FIRST : longer(absent);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts wants it to end
        }
    }

    private static Duration longer(Duration absent) {
        Duration twice = absent.multipliedBy(2);
        return twice.compareTo(MOST) > 0 ? MOST : twice;
    }

    /** A fault in whoever is told the news must not end the watch, nor make it spin. */
    private boolean look() {
        try {
            return device.look();
        } catch (RuntimeException e) {
            Thread now = Thread.currentThread();
            now.getUncaughtExceptionHandler().uncaughtException(now, e);
            return false;
        }
    }

    private boolean there() {
        return port.filter(Files::exists).isPresent();
    }

    @Override
    public String toString() {
        return thread.getName();
    }

    /** Lets go of the device and waits until nobody looks any more. Not to be called by whoever is told the news. */
    @Override
    public void close() {
        ended.countDown();
        device.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        device.close(); // a look that was under way may have opened it
    }
}
