package org.openhall.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the server gives at most: bodies of snapshots at once, and work for a page that everybody asks for. */
@ExtendWith(HallFixture.class)
class LimitsTest {

    private static final int LARGE = 30_000_000;
    private static final String CHANGES = "/v1/changes?epoch=1&since=0&limit=";

    private final TestingHall hall;
    private final TestingDevice device;

    LimitsTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    @Test
    void aNinthSnapshotIsToldToComeBackAndGetsItsTurn() throws Exception {
        String path = "/v1/snapshot/" + largeSnapshot();
        Deque<SSLSocket> slow = new ArrayDeque<>();
        try {
            for (int i = 0; i < 8; i++)
                slow.add(begun(path));
            HttpResponse<byte[]> ninth = device.get(path);
            assertEquals(503, ninth.statusCode());
            assertTrue(Integer.parseInt(ninth.headers().firstValue("Retry-After").orElseThrow()) > 0);
            assertEquals("busy", device.refusal(path).code());
            assertEquals(304, device.get(path, "If-None-Match", "\"" + name(path) + "\"").statusCode());
            assertEquals(200, device.get("/v1/head").statusCode(), "only snapshots wait");

            slow.removeFirst().close();
            Patience.until("a turn is free", () -> device.get(path, "Range", "bytes=0-9").statusCode() == 206);
        } finally {
            for (SSLSocket socket : slow)
                socket.close();
        }
    }

    /** A request whose answer has begun and is not taken: more than the buffers of two machines hold is left. */
    private SSLSocket begun(String path) throws Exception {
        URI url = URI.create(hall.server().deviceUrl());
        SSLSocket socket = (SSLSocket) device.tls().getSocketFactory().createSocket(url.getHost(), url.getPort());
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes(12);
        assertEquals("HTTP/1.1 200", new String(status, StandardCharsets.US_ASCII));
        return socket;
    }

    private String largeSnapshot() throws Exception {
        byte[] bytes = new byte[LARGE];
        new Random(5).nextBytes(bytes);
        String sha256 = org.openhall.contract.digest.Digest.hex(bytes);
        Files.write(hall.folder().content().resolve("snapshot-" + sha256 + ".gz"), bytes);
        return sha256;
    }

    private static String name(String path) {
        return Path.of(path).getFileName().toString();
    }

    @Test
    void aPageThatAllAskForIsMadeOnce() throws Exception {
        hall.release(TestingHall.notices(0, 300));
        byte[] first = device.get(CHANGES + 200, "Accept-Encoding", "gzip").body();
        long made = hall.server().pages().made();
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Future<byte[]>> answers = pool.invokeAll(IntStream.range(0, 200).mapToObj(_ -> {
                return (java.util.concurrent.Callable<byte[]>) () -> device
                        .get(CHANGES + 200, "Accept-Encoding", "gzip").body();
            }).toList());
            for (Future<byte[]> answer : answers)
                assertArrayEquals(first, answer.get());
        }
        assertEquals(made, hall.server().pages().made(), "200 devices and no further page");
        assertArrayEquals(unpacked(first), device.get(CHANGES + 200).body(), "and the same without gzip");
    }

    @Test
    void aPageIsMadeAnewWhenTheFeedHasMovedOn() throws Exception {
        hall.release(TestingHall.notices(0, 30));
        assertFalse(device.text(CHANGES + 500).contains("\"notice-30\""));
        hall.release(TestingHall.notices(30, 31));
        assertTrue(device.text(CHANGES + 500).contains("\"notice-30\""));
        hall.server().feed().openEpoch(7);
        Patience.until("the old history is refused", () -> device.get(CHANGES + 500).statusCode() == 410);
    }

    private static byte[] unpacked(byte[] bytes) throws Exception {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
