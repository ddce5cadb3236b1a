package org.openhall.server;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class FilesOverTheWireTest {

    private static final int SIZE = 300_000;

    private final TestingHall hall;
    private final TestingDevice device;
    private byte[] bytes;
    private String path;
    private String tag;

    FilesOverTheWireTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    @BeforeEach
    void put() throws Exception {
        bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        String sha256 = new BlobStore(hall.folder().blobs()).put(new ByteArrayInputStream(bytes));
        path = "/v1/blob/" + sha256;
        tag = "\"" + sha256 + "\"";
    }

    @Test
    void aBlobComesWhole() throws Exception {
        HttpResponse<byte[]> whole = device.get(path);
        assertEquals(200, whole.statusCode());
        assertArrayEquals(bytes, whole.body());
        assertEquals(tag, whole.headers().firstValue("ETag").orElseThrow());
        assertTrue(whole.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(304, device.get(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void aBlobGoesOnWhereItBroke() throws Exception {
        for (int from : new int[]{0, 1, 12_345, SIZE - 1}) {
            HttpResponse<byte[]> rest = device.get(path, "Range", "bytes=" + from + "-", "If-Range", tag);
            assertEquals(206, rest.statusCode());
            assertEquals("bytes " + from + "-" + (SIZE - 1) + "/" + SIZE,
                    rest.headers().firstValue("Content-Range").orElseThrow());
            assertArrayEquals(Arrays.copyOfRange(bytes, from, SIZE), rest.body());
        }
        assertArrayEquals(Arrays.copyOfRange(bytes, 5, 8), device.get(path, "Range", "bytes=5-7").body());
        assertArrayEquals(Arrays.copyOfRange(bytes, SIZE - 3, SIZE), device.get(path, "Range", "bytes=-3").body());
    }

    @Test
    void aRangeBehindTheEndIsRefused() throws Exception {
        HttpResponse<byte[]> none = device.get(path, "Range", "bytes=" + SIZE + "-");
        assertEquals(416, none.statusCode());
        assertEquals("bytes */" + SIZE, none.headers().firstValue("Content-Range").orElseThrow());
        assertEquals("range", device.refusal(path, "Range", "bytes=" + SIZE + "-").code());
    }

    @Test
    void anotherValidatorSeveralRangesOrNonsenseBringTheWhole() throws Exception {
        assertEquals(200, device.get(path, "Range", "bytes=5-", "If-Range", "\"old\"").statusCode());
        assertEquals(200, device.get(path, "Range", "bytes=0-1,4-5").statusCode());
        assertEquals(200, device.get(path, "Range", "bytes=nonsense").statusCode());
    }

    @Test
    void aSnapshotIsMadeNamedInTheHeadAndServed() throws Exception {
        hall.release(TestingHall.notices(0, 200));
        Patience.until("the head names a snapshot of the rows", () -> head().snapshot().orElseThrow().seq() == 200);
        Head.Snapshot snapshot = head().snapshot().orElseThrow();
        HttpResponse<byte[]> whole = device.get("/v1/snapshot/" + snapshot.sha256());
        assertEquals(snapshot.sha256(), Digest.hex(whole.body()));
        assertEquals(snapshot.bytes(), whole.body().length);
        assertEquals(head().stateRoot(), snapshot.stateRoot());
        hall.release(TestingHall.notices(200, 210));
        assertEquals(snapshot, head().snapshot().orElseThrow());
        hall.restart();
        try (TestingDevice moved = device.at(hall.server().deviceUrl())) {
            assertEquals(200, moved.get("/v1/snapshot/" + snapshot.sha256()).statusCode());
        }
    }

    @Test
    void whatIsNotThereOrNoDigestIsUnknown() throws Exception {
        for (String name : new String[]{"0".repeat(64), "0".repeat(63), "..", "%2e%2e%2fhall.db", "A".repeat(64)}) {
            assertEquals(404, device.get("/v1/snapshot/" + "0".repeat(64)).statusCode());
            int status = device.get("/v1/blob/" + name).statusCode();
            assertTrue(status == 404 || status == 400, name + " " + status);
        }
    }

    private Head head() throws Exception {
        return hall.open(Json.read(device.text("/v1/head"), Signed.class));
    }
}
