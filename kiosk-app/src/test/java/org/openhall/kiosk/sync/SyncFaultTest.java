package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.rows.Position;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;
import org.openhall.kiosk.identity.Ratchet;
import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real hall, a real device, and somebody in between who drops, alters, cuts and replays. */
class SyncFaultTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;
    private TestingHall hall;
    private TestingDevice device;

    @BeforeEach
    void meet() throws IOException {
        hall = new TestingHall(home.resolve("hall"), clock);
        device = new TestingDevice(home.resolve("device"), clock);
        device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
    }

    @AfterEach
    void part() {
        device.close();
        hall.close();
    }

    private SyncCycle honest() {
        return device.cycle(UnaryOperator.identity());
    }

    private SyncCycle meddled(String part, UnaryOperator<String> change) {
        return device.cycle(wire -> MeddlingWire.text(wire, part, change));
    }

    private void filled(int rows) {
        device.reach(honest(), hall.publish("a", rows));
    }

    @Test
    void followsPublishingAndWithdrawing() {
        filled(30);
        assertEquals(30, device.position().orElseThrow().rows());
        assertEquals(State.FRESH, device.told.getLast().state());
        assertEquals("", device.told.getLast().code());

        device.reach(honest(), hall.publish("b", 3));
        device.reach(honest(), hall.withdraw("a7"));

        assertEquals(32, device.position().orElseThrow().rows());
        assertEquals(Optional.empty(), device.content().row(new RowKey("notice", "a7")));
        assertTrue(device.changed.contains(new RowKey("notice", "b2")));
        assertTrue(device.changed.contains(new RowKey("notice", "a7")));
        assertTrue(device.content().scrub().whole());
    }

    @Test
    void aFirstFillingComesOverManyPages() {
        filled(1_200);
        assertEquals(1_200, device.position().orElseThrow().rows());
        assertEquals(1, device.replaced);
    }

    @Test
    void aTornPageChangesNothingAndIsTriedAgain() throws IOException {
        filled(20);
        long seq = hall.publish("b", 20);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            SyncCycle torn = meddled("/changes", page -> page.substring(0, random.nextInt(page.length())));
            torn.run();
            assertEquals(20, device.position().orElseThrow().seq(), "torn page " + i);
        }
        device.reach(honest(), seq);
    }

    @Test
    void whatIsAlteredOnTheWayNeverGetsIn() {
        filled(20);
        List<UnaryOperator<String>> meddlings = List.of(
                page -> page.replace("办公地址", "不办公地址"),
                page -> page.substring(page.indexOf('\n') + 1),
                page -> page.substring(0, page.indexOf('\n') + 1) + page,
                page -> page.replaceFirst("\"id\":\"b1\"", "\"id\":\"x1\""),
                page -> page.replaceFirst("\"v\":1", "\"v\":2"));
        for (int i = 0; i < meddlings.size(); i++) {
            long seq = hall.publish("b" + i + "-", 10);
            UnaryOperator<String> meddling = meddlings.get(i);
            device.reach(meddled("/changes", meddling), seq); // heals by buckets, which nobody touches
            assertTrue(device.content().scrub().whole());
        }
        long before = device.position().orElseThrow().seq();
        hall.publish("c", 10);
        SyncCycle everywhere = device.cycle(wire -> MeddlingWire.text(MeddlingWire.text(MeddlingWire.of(wire,
                "/snapshot", SyncFaultTest::flipped), "/changes",
                page -> page.replace("办公地址", "不办公地址")), "/bucket", rows -> rows.replace("办公地址", "假地址")));
        TestingDevice.until(() -> everywhere.run() == Trouble.ROWS, "the meddler was not noticed");
        assertEquals(before, device.position().orElseThrow().seq());
        assertEquals(State.UNVERIFIED, device.told.getLast().state());
        assertEquals("S-UNV-03", device.told.getLast().code());
        assertTrue(device.content().scrub().whole(), "what was verified last is still there");

        device.reach(honest(), before + 10);
        assertEquals(State.FRESH, device.told.getLast().state());
    }

    @Test
    void anOldHeadIsRefusedAndTheRatchetStays() {
        List<Signed> old = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            device.reach(honest(), hall.publish("a" + i + "-", 2));
            old.add(device.position().orElseThrow().head());
        }
        old.removeLast();
        Ratchet before = device.identity().ratchet();
        for (Signed head : old) {
            SyncCycle replayed = device.cycle(wire -> MeddlingWire.text(MeddlingWire.text(wire, "/hello",
                    body -> body.replaceFirst("\"head\":\\{.*?]}", "\"head\":" + Json.write(head))), "/head",
                    body -> Json.write(head)));
            assertEquals(Trouble.ROLLBACK, replayed.run());
            assertEquals(before, device.identity().ratchet());
            assertEquals("S-UNV-04", device.told.getLast().code());
        }
        assertEquals(10, device.position().orElseThrow().rows());
    }

    @Test
    void aHeadOfAnotherKeyIsRefused() {
        filled(5);
        SigningKey other = SigningKey.generate();
        SyncCycle forged = meddled("/hello", body -> {
            var answer = Json.read(body, org.openhall.contract.enrolment.HelloResponse.class);
            Signed resigned = Signed.of(answer.head().peek(org.openhall.contract.feed.Head.class), other);
            return Json.write(new org.openhall.contract.enrolment.HelloResponse(answer.serverTime(), answer.state(),
                    resigned, answer.spreadMillis()));
        });
        assertEquals(Trouble.SIGNATURE, forged.run());
        assertEquals("S-UNV-01", device.told.getLast().code());
        assertEquals(State.UNVERIFIED, device.told.getLast().state());
        assertEquals(5, device.position().orElseThrow().rows());
    }

    @Test
    void aCutSnapshotIsGoneOnWith() throws IOException {
        hall.publish("a", 300);
        hall.restart(); // makes a snapshot of all of it
        MeddlingWire[] cut = new MeddlingWire[1];
        SyncCycle cycle = device.cycle(wire -> cut[0] = MeddlingWire.cut(wire, "/snapshot", 4, 4_000));
        device.reach(cycle, 300);
        assertTrue(cut[0].met() >= 5, "the snapshot was cut " + cut[0].met() + " times");
        assertEquals(300, device.position().orElseThrow().rows());
        assertTrue(device.content().scrub().whole());
    }

    @Test
    void anAlteredSnapshotIsReplacedByTheFeed() throws IOException {
        hall.publish("a", 300);
        hall.restart();
        device.reach(device.cycle(wire -> MeddlingWire.of(wire, "/snapshot", SyncFaultTest::flipped)), 300);
        assertEquals(300, device.position().orElseThrow().rows());
    }

    @Test
    void aRestoredHallIsFollowedIntoItsNewHistory() throws IOException {
        filled(300);
        hall.server().feed().openEpoch(0x5eedL);
        device.reach(honest(), hall.publish("later", 2));

        assertEquals(2, device.position().orElseThrow().epoch().no());
        assertEquals(302, device.position().orElseThrow().rows());
        assertEquals(1, device.replaced, "by the buckets that differ, not by filling again");
        assertEquals(2, device.identity().ratchet().epoch());
        assertTrue(device.content().scrub().whole());
    }

    @Test
    void aDamagedFileHealsByItself() throws IOException {
        filled(400);
        List<Row> truth = rows();
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            device.reopen(file -> damage(file, random));
            assertTrue(truth.containsAll(rows()), "nothing wrong is read, case " + i);
            TestingDevice.until(() -> honest().run() == Trouble.NONE, "not healed, case " + i);
            assertTrue(device.content().scrub().whole(), "case " + i);
            assertEquals(truth.size(), rows().size(), "case " + i);
            assertFalse(device.content().damaged());
        }
    }

    @Test
    void aDamagedFileKeepsShowingContentWhileTheHallIsAway() throws IOException {
        filled(400);
        TestingDevice.until(() -> honest().run() == Trouble.NONE, "never at rest"); // and keeps a copy
        hall.close();
        Random random = new Random(20);
        for (int i = 0; i < 8; i++) {
            device.reopen(file -> {
                for (int hit = 0; hit < 20 && !file.endsWith("kept.db"); hit++)
                    damage(file, random);
            });
            rows();
            assertEquals(Trouble.UNREACHABLE, honest().run());
            assertEquals(State.FRESH, device.told.getLast().state(), "case " + i);
            assertTrue(rows().size() >= 360, "case " + i + " shows " + rows().size());
        }
        device.reopen(file -> {
            if (file.endsWith("kept.db")) Files.delete(file);
            else
                Files.writeString(file, "no content file ".repeat(400));
        });
        assertEquals(Trouble.UNREACHABLE, honest().run());
        assertEquals(State.BOOTSTRAP, device.told.getLast().state());
        assertEquals("S-UNV-07", device.told.getLast().code(), "not a first use");
    }

    @Test
    void aLostFileIsFilledAgain() throws IOException {
        filled(50);
        device.reopen(Files::delete);
        assertEquals(State.BOOTSTRAP, honest().freshness().state());
        device.reach(honest(), 50);
    }

    @Test
    void withoutTheHallTheContentStays() throws IOException {
        filled(10);
        Position before = device.position().orElseThrow();
        hall.close();
        assertEquals(Trouble.UNREACHABLE, honest().run());
        Freshness told = device.told.getLast();
        assertEquals(State.FRESH, told.state());
        assertFalse(told.reachable());
        assertEquals(before, device.position().orElseThrow());
        hall = new TestingHall(home.resolve("other hall"), clock);
        assertEquals(Trouble.UNREACHABLE, device.cycle(device.wire(hall.server().deviceUrl())).run(),
                "another hall is nobody");
    }

    @Test
    void picturesFollowTheContent() throws IOException {
        byte[] picture = new byte[100_000];
        new Random(4).nextBytes(picture);
        long seq = hall.publishWithPicture("p1", picture);
        SyncCycle torn = device.cycle(wire -> MeddlingWire.cut(wire, "/blob", 2, 30_000));
        device.reach(torn, seq);
        String name = org.openhall.contract.digest.Digest.hex(picture);
        TestingDevice.until(() -> torn.run() == Trouble.NONE && device.blobs().find(name).isPresent(), "no picture");

        device.reach(honest(), hall.withdraw("p1"));
        assertTrue(device.blobs().find(name).isEmpty(), "what nothing needs is let go");
    }

    @Test
    void aRottenPictureIsFetchedAgainAfterAStart() throws IOException {
        byte[] picture = new byte[50_000];
        new Random(6).nextBytes(picture);
        device.reach(honest(), hall.publishWithPicture("p1", picture));
        String name = org.openhall.contract.digest.Digest.hex(picture);
        TestingDevice.until(() -> honest().run() == Trouble.NONE && device.blobs().find(name).isPresent(),
                "no picture");
        damage(device.blobs().find(name).orElseThrow(), new Random(7));

        assertEquals(Trouble.NONE, honest().run());

        assertTrue(device.blobs().check(name));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        device.content().forEach(rows::add);
        return rows;
    }

    private static byte[] flipped(int nth, byte[] bytes) {
        bytes[bytes.length / 2] ^= 4;
        return bytes;
    }

    private static void damage(Path file, Random random) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[1 + random.nextInt(2048)];
            random.nextBytes(noise);
            raw.seek(random.nextInt((int) raw.length() - noise.length));
            raw.write(noise);
        }
    }
}
