package org.openhall.server.feed;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.signing.Signed;

/**
 * Pages of the feed, read and compressed once for all devices that ask for the same: after a release the whole hall
 * does. Holds a bounded number of bytes, the pages asked for last. Thread-safe; who asks for a page that is being made
 * waits for it.
 */
public final class PageCache {

    /** What a key and its slot take besides the page, about. */
    private static final int OVERHEAD = 1024;

    private final long mostBytes;
    private final LinkedHashMap<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long made;

    /** Holds at most so many bytes of compressed pages. */
    public PageCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The page of a key. What the maker throws comes through, and the next who asks tries again. */
    ByteBuffer page(Key key, Supplier<Made> maker) {
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, _ -> new Slot());
        }
        slot.lock.lock();
        try {
            if (slot.page.isEmpty()) fill(key, slot, maker.get());
            return slot.page.orElseThrow().duplicate();
        } catch (RuntimeException e) {
            forget(key, slot);
            throw e;
        } finally {
            slot.lock.unlock();
        }
    }

    private void fill(Key key, Slot slot, Made result) {
        slot.page = Optional.of(result.gzip().asReadOnlyBuffer());
        synchronized (slots) {
            made++;
            boolean kept = result.key().equals(key) && slots.get(key) == slot;
            if (!kept) {
                slots.remove(key, slot); // the feed moved on in between: good for those who wait for it, and no more
                return;
            }
            slot.weight = result.gzip().remaining() + OVERHEAD;
            bytes += slot.weight;
            Iterator<Map.Entry<Key, Slot>> oldest = slots.entrySet().iterator();
            while (bytes > mostBytes && oldest.hasNext()) {
                bytes -= oldest.next().getValue().weight;
                oldest.remove();
            }
        }
    }

    private void forget(Key key, Slot slot) {
        synchronized (slots) {
            slots.remove(key, slot);
        }
    }

    /** How many pages were read and compressed so far. */
    public long made() {
        synchronized (slots) {
            return made;
        }
    }

    /** Bytes held, about. */
    public long bytes() {
        synchronized (slots) {
            return bytes;
        }
    }

    /**
     * What decides what stands on a page.
     *
     * @param since rows after this place
     * @param limit most rows
     * @param epoch the history
     * @param floor oldest place of the feed
     * @param head that the pages lead up to
     */
    record Key(long since, int limit, Epoch epoch, long floor, Signed head) {

        static Key of(long since, int limit, FeedPlace place, Signed head) {
            return new Key(since, limit, place.epoch(), place.floor(), head);
        }
    }

    /**
     * A page that was made.
     *
     * @param key what it turned out to be a page of
     * @param gzip its lines, compressed
     */
    record Made(Key key, ByteBuffer gzip) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private Optional<ByteBuffer> page = Optional.empty();
        private int weight;
    }
}
