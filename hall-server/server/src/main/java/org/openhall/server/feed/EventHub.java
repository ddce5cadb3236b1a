package org.openhall.server.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.openhall.contract.feed.Head;
import org.openhall.server.http.Reply;

/**
 * The open event streams. A stream holds nothing but its place: whatever happens while a slow reader takes one event
 * becomes one next event, so nobody's slowness costs memory. An event only says "look again". Thread-safe.
 */
public final class EventHub {

    private static final String CALL = "event: staff-call\ndata: {\"c\":1}\n\n";

    private final Duration pace;
    private final Duration heartbeat;
    private final Predicate<String> welcome;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile Place newest = new Place(0, 0);

    /**
     * Starts without streams.
     *
     * @param pace least time between two events of a stream
     * @param heartbeat longest silence of a stream
     * @param welcome whether a device may still listen; asked at each heartbeat
     */
    public EventHub(Duration pace, Duration heartbeat, Predicate<String> welcome) {
        this.pace = pace;
        this.heartbeat = heartbeat;
        this.welcome = welcome;
    }

    /** Tells everybody that there is a new place in the feed. Does not block. */
    public void announce(Head head) {
        newest = new Place(head.epoch().no(), head.seq());
        streams.forEach(Stream::wake);
    }

    /** Tells a device to look where its call for staff stands. Does not block. */
    public void hintAtCall(String device) {
        streams.stream().filter(stream -> stream.device.equals(device)).forEach(Stream::hintAtCall);
    }

    /** Ends the streams of a device. */
    public void drop(String device) {
        streams.stream().filter(stream -> stream.device.equals(device)).forEach(Stream::end);
    }

    /** Number of open streams. */
    public int size() {
        return streams.size();
    }

    /** Ends all streams, and every later one at once. */
    public void close() {
        closed = true;
        streams.forEach(Stream::end);
    }

    /** Writes a device's stream until it is dropped or its reader is gone. Blocks. */
    void follow(String device, Reply.Out out) throws IOException {
        Stream stream = new Stream(device);
        streams.add(stream);
        try {
            stream.run(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.remove(stream);
        }
    }

    private record Place(int epoch, long seq) {
        private String event() {
            return "id: " + seq + "\nevent: seq\ndata: {\"e\":" + epoch + ",\"s\":" + seq + "}\n\n";
        }
    }

    private final class Stream {
        private final String device;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean called;
        private boolean ended;

        private Stream(String device) {
            this.device = device;
        }

        private void run(Reply.Out out) throws IOException, InterruptedException {
            Place told = newest;
            out.send(told.event());
            while (await(told, heartbeat)) {
                if (!welcome.test(device)) return;
                Place now = newest;
                String events = (takeCalled() ? CALL : "") + (now.equals(told) ? "" : now.event());
                out.send(events.isEmpty() ? ":hb\n\n" : events);
                told = now;
                if (!pause()) return;
            }
        }

        /** Waits for news or the heartbeat; false when the stream has been ended. */
        private boolean await(Place told, Duration most) throws InterruptedException {
            lock.lock();
            try {
                long left = most.toNanos();
                while (!over() && !called && newest.equals(told) && left > 0)
                    left = changed.awaitNanos(left);
                return !over();
            } finally {
                lock.unlock();
            }
        }

        /** Lets events gather for the length of the pace. */
        private boolean pause() throws InterruptedException {
            lock.lock();
            try {
                long left = pace.toNanos();
                while (!over() && left > 0)
                    left = changed.awaitNanos(left);
                return !over();
            } finally {
                lock.unlock();
            }
        }

        private void hintAtCall() {
            lock.lock();
            try {
                called = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private boolean takeCalled() {
            lock.lock();
            try {
                boolean was = called;
                called = false;
                return was;
            } finally {
                lock.unlock();
            }
        }

        private boolean over() {
            return ended || closed;
        }

        private void wake() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void end() {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
