package org.openhall.server.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.server.Patience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventHubTest {

    private final AtomicBoolean welcome = new AtomicBoolean(true);
    private final EventHub hub = new EventHub(Duration.ofMillis(1), Duration.ofMillis(30), id -> welcome.get());

    @Test
    void aSilentStreamBeatsAndAsksWhetherItsDeviceMayStillListen() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> stream = follow("a", sent::add);
        Patience.until("two heartbeats", () -> sent.stream().filter(":hb\n\n"::equals).count() >= 2);
        welcome.set(false);
        stream.get();
        assertEquals(0, hub.size());
    }

    @Test
    void aHintAtACallReachesItsDeviceAlone() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> stream = follow("a", sent::add);
        Patience.until("it listens", () -> !sent.isEmpty());
        hub.hintAtCall("b");
        hub.announce(head(7));
        Patience.until("the feed is told", () -> sent.stream().anyMatch(s -> s.contains("\"s\":7}")));
        assertTrue(sent.stream().noneMatch(s -> s.contains("staff-call")), "another's call");
        hub.hintAtCall("a");
        Patience.until("the hint", () -> sent.contains("event: staff-call\ndata: {\"c\":1}\n\n"));
        hub.drop("a");
        stream.get();
    }

    @Test
    void whileAReaderIsSlowEventsBecomeOne() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> stream = follow("a", text -> {
            sent.add(text);
            if (sent.size() == 1) {
                reading.countDown();
                await(release);
            }
        });
        reading.await();
        for (int seq = 1; seq <= 10_000; seq++)
            hub.announce(head(seq));
        release.countDown();
        Patience.until("the newest place is told", () -> sent.stream().anyMatch(s -> s.contains("\"s\":10000}")));
        assertTrue(sent.stream().filter(s -> s.contains("event")).count() <= 3, sent.toString());
        hub.drop("a");
        stream.get();
    }

    @Test
    void aReaderThatTakesNothingLosesItsStreamOnly() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> good = follow("good", sent::add);
        Patience.until("the good stream runs", () -> !sent.isEmpty());
        assertThrows(IOException.class, () -> hub.follow("slow", text -> {
            throw new IOException("takes nothing");
        }));
        assertEquals(1, hub.size());
        hub.close();
        good.get();
        assertEquals(0, hub.size());
    }

    private CompletableFuture<Void> follow(String device, org.openhall.server.http.Reply.Out out) {
        return CompletableFuture.runAsync(() -> {
            try {
                hub.follow(device, out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Head head(long seq) {
        return new Head(1, "3301", new Epoch(1, "0"), seq, 0, "", Optional.empty(), Instant.EPOCH, Instant.EPOCH, 1,
                "");
    }
}
