package org.openhall.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.Buckets;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.PageEnd;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class FeedOverTheWireTest {

    private final TestingHall hall;
    private final TestingDevice device;

    FeedOverTheWireTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    @Test
    void theHeadIsSignedAndAnsweredWith304ToThoseWhoHaveIt() throws Exception {
        hall.release(TestingHall.sample());
        HttpResponse<byte[]> first = device.get("/v1/head");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        Head head = hall.open(Json.read(new String(first.body(), StandardCharsets.UTF_8), Signed.class));
        assertEquals("\"" + head.tag() + "\"", tag);
        assertEquals(TestingHall.sample().size(), head.rows());
        assertEquals(Duration.ofHours(24), Duration.between(head.issued(), head.expires()));

        HttpResponse<byte[]> again = device.get("/v1/head", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);

        hall.release(TestingHall.notices(100, 101));
        assertEquals(200, device.get("/v1/head", "If-None-Match", tag).statusCode());
    }

    @Test
    void anEmptyPollTakesAtMost300Bytes() throws Exception {
        String tag = device.get("/v1/head").headers().firstValue("ETag").orElseThrow();
        String answer = RawCall.send(device.tls(), hall.server().deviceUrl(),
                "GET /v1/head HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 304 "), answer);
        assertTrue(answer.length() <= 300, answer);
    }

    @Test
    void theHeadIsSignedAgainEachHourOverTheSameRows() throws Exception {
        hall.release(TestingHall.sample());
        Head before = head();
        hall.clock().move(Duration.ofMinutes(61));
        Patience.until("the head is signed again", () -> head().issued().isAfter(before.issued().plusSeconds(3000)));
        assertEquals(before.stateRoot(), head().stateRoot());
        assertEquals(before.seq(), head().seq());
        assertNotEquals(before.tag(), head().tag());
    }

    @Test
    void theRootDocumentIsServedByVersion() throws Exception {
        assertEquals(hall.keys().root(1).orElseThrow(), Json.read(device.text("/v1/root/1"), Signed.class));
        assertEquals("unknown", device.refusal("/v1/root/2").code());
        assertEquals("unknown", device.refusal("/v1/root/0").code());
        assertEquals("unknown", device.refusal("/v1/root/x").code());
    }

    @Test
    void pagesReadWhileOthersPublishMakeTheRootOfTheLastPage() throws Exception {
        hall.release(TestingHall.notices(0, 60));
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(() -> publishUntil(stop));
        try {
            for (int round = 0; round < 12; round++) {
                Map<RowKey, Row> held = new HashMap<>();
                Head head = readAll(held, 0, 7);
                assertEquals(head.stateRoot(), root(held));
                assertEquals(head.rows(), held.size());
                long since = head.seq();
                Head later = readAll(held, since, 3);
                assertEquals(later.stateRoot(), root(held));
            }
        } finally {
            stop.set(true);
            publisher.get();
        }
    }

    @Test
    void anotherEpochOrAPlaceBelowTheFloorIsGone() throws Exception {
        hall.release(TestingHall.notices(0, 3));
        hall.release(List.of(TestingHall.goneNotice(1)));
        assertEquals(410, device.get("/v1/changes?epoch=2&since=0").statusCode());
        assertEquals("epoch", device.refusal("/v1/changes?epoch=2&since=0").code());
        assertEquals(410, device.get("/v1/changes?epoch=1&since=999").statusCode());
        assertEquals("floor", device.refusal("/v1/changes?epoch=1&since=999").code());
        hall.clock().move(Duration.ofDays(500));
        hall.server().feed().forget(hall.clock().instant());
        assertEquals("floor", device.refusal("/v1/changes?epoch=1&since=3").code());
        assertEquals(200, device.get("/v1/changes?epoch=1&since=4").statusCode());
    }

    @Test
    void aNewEpochIsNoticedAndServed() throws Exception {
        hall.release(TestingHall.sample());
        String root = head().stateRoot();
        hall.server().feed().openEpoch(42);
        Patience.until("the head is of the new epoch", () -> head().epoch().no() == 2);
        assertEquals(root, head().stateRoot());
        assertEquals("epoch", device.refusal("/v1/changes?epoch=1&since=0").code());
    }

    @Test
    void pagesTravelCompressed() throws Exception {
        hall.release(TestingHall.notices(0, 300));
        HttpResponse<byte[]> plain = device.get("/v1/changes?epoch=1&since=0");
        HttpResponse<byte[]> packed = device.get("/v1/changes?epoch=1&since=0", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(packed.body().length * 5 < plain.body().length);
    }

    @Test
    void bucketsAndTheirRowsMakeTheHead() throws Exception {
        hall.release(TestingHall.notices(0, 50));
        Buckets buckets = Json.read(device.text("/v1/buckets?epoch=1"), Buckets.class);
        assertEquals(hall.open(buckets.head()).stateRoot(), StateRoot.root(buckets.hashes()));
        int bucket = StateRoot.bucketOf("notice-7");
        List<Row> rows = device.text("/v1/bucket/" + bucket).lines().map(line -> Json.read(line, Row.class)).toList();
        assertTrue(rows.stream().anyMatch(row -> row.id().equals("notice-7")));
        assertEquals(buckets.hashes().get(bucket), StateRoot.bucket(rows.stream().map(FeedOverTheWireTest::leaf)
                .toList()));
        assertEquals("epoch", device.refusal("/v1/buckets?epoch=9").code());
        assertEquals("unknown", device.refusal("/v1/bucket/256").code());
        assertEquals("unknown", device.refusal("/v1/bucket/007").code());
    }

    @Test
    void whatAnotherProcessPublishedIsServedAfterARestartToo() throws Exception {
        hall.stop();
        try (Database database = HallDatabase.open(hall.folder())) {
            new FeedStore(database).release(TestingHall.sample(), "李四", hall.clock().instant());
        }
        hall.restart();
        assertEquals(TestingHall.sample().size(), hall.server().status().rows());
    }

    private void publishUntil(AtomicBoolean stop) {
        try (Database database = HallDatabase.open(hall.folder())) {
            FeedStore feed = new FeedStore(database);
            for (int i = 0; !stop.get(); i++) {
                List<Release> releases = new ArrayList<>();
                for (int j = 0; j < 5; j++) {
                    int no = (i * 7 + j * 11) % 60;
                    releases.add(i % 3 == 0
                            ? TestingHall.goneNotice(no)
                            : Release.put("notice-" + no, TestingHall.notice("第 " + i + " 版")));
                }
                feed.release(releases, "张三", hall.clock().instant());
            }
        }
    }

    private Head readAll(Map<RowKey, Row> held, long from, int limit) throws Exception {
        long since = from;
        while (true) {
            List<String> lines = device.text("/v1/changes?epoch=1&since=" + since + "&limit=" + limit).lines()
                    .toList();
            for (Row row : IntStream.range(0, lines.size() - 1).mapToObj(i -> Json.read(lines.get(i), Row.class))
                    .toList()) {
                if (row.live()) held.put(row.key(), row);
                else
                    held.remove(row.key());
            }
            PageEnd end = Json.read(lines.getLast(), PageEnd.class);
            since = end.next();
            if (!end.more()) return hall.open(end.head().orElseThrow());
        }
    }

    private static String root(Map<RowKey, Row> held) {
        List<String> hashes = IntStream.range(0, StateRoot.BUCKETS).mapToObj(bucket -> StateRoot.bucket(held.values()
                .stream().filter(row -> StateRoot.bucketOf(row.id()) == bucket).map(FeedOverTheWireTest::leaf)
                .toList())).toList();
        return StateRoot.root(hashes);
    }

    private static StateRoot.Leaf leaf(Row row) {
        return new StateRoot.Leaf(row.key(), row.version(), row.hash());
    }

    private Head head() throws Exception {
        return hall.open(Json.read(device.text("/v1/head"), Signed.class));
    }
}
