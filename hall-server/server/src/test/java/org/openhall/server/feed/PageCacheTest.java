package org.openhall.server.feed;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.signing.Signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageCacheTest {

    private static final int PAGE = 10_000;
    private static final int MOST = 100_000;

    private final PageCache cache = new PageCache(MOST);

    private static PageCache.Key key(long since) {
        return new PageCache.Key(since, 500, new Epoch(1, "x"), 0, new Signed("", null));
    }

    private static PageCache.Made page(PageCache.Key key) {
        return new PageCache.Made(key, ByteBuffer.allocate(PAGE).putLong(0, key.since()));
    }

    private ByteBuffer ask(long since) {
        return cache.page(key(since), () -> page(key(since)));
    }

    @Test
    void manyWhoAskAtOnceGetOnePage() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Callable<ByteBuffer> ask = () -> cache.page(key(1), () -> {
            made.incrementAndGet();
            return page(key(1));
        });
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ByteBuffer> answer : pool.invokeAll(IntStream.range(0, 500).mapToObj(_ -> ask).toList()))
                assertEquals(1, answer.get().getLong());
        }
        assertEquals(1, made.get());
        assertEquals(1, cache.made());
    }

    @Test
    void itHoldsABoundedNumberOfBytesAndThePagesAskedForLast() {
        for (int round = 0; round < 3; round++) {
            for (long since = 0; since < 200; since++) {
                assertEquals(since, ask(since).getLong());
                assertTrue(cache.bytes() <= MOST, "held " + cache.bytes());
            }
        }
        assertTrue(cache.bytes() > MOST / 2, "held " + cache.bytes());
        long made = cache.made();
        ask(199);
        assertEquals(made, cache.made(), "the last is still there");
        ask(0);
        assertEquals(made + 1, cache.made(), "the oldest is gone");
    }

    @Test
    void whoReadsAPageLeavesItForOthers() {
        List.of(1, 2, 3).forEach(_ -> assertEquals(PAGE, drained(ask(5))));
    }

    private static int drained(ByteBuffer page) {
        int bytes = page.remaining();
        page.position(page.limit());
        return bytes;
    }

    @Test
    void aPageOfALaterMomentIsNotKeptUnderTheEarlier() {
        ByteBuffer later = cache.page(key(1), () -> page(key(2)));
        assertEquals(2, later.getLong());
        assertEquals(1, ask(1).getLong());
        assertEquals(2, cache.made());
    }

    @Test
    void aFailureIsNotKept() {
        assertThrows(IllegalStateException.class, () -> cache.page(key(1), () -> {
            throw new IllegalStateException("no");
        }));
        assertEquals(1, ask(1).getLong());
        assertTrue(cache.bytes() < 2 * PAGE);
    }
}
