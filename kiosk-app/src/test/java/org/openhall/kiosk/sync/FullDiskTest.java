package org.openhall.kiosk.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.digest.Digest;
import org.openhall.kiosk.soak.SmallDisk;
import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A kiosk's disk without room: what was verified last stays on show, staff are told, and room alone heals it. */
class FullDiskTest {

    private static final int MEGABYTES = 24;

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;
    private SmallDisk disk;
    private TestingHall hall;
    private TestingDevice device;

    @BeforeEach
    void meet() throws IOException {
        disk = new SmallDisk(home.resolve("device"), MEGABYTES);
        Assumptions.assumeTrue(disk.mounted(), "only root can mount a small disk: nothing was tested here");
        hall = new TestingHall(home.resolve("hall"), clock);
        device = new TestingDevice(disk.folder(), clock);
        device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
    }

    @AfterEach
    void part() {
        if (device != null) device.close();
        if (hall != null) hall.close();
        disk.close();
    }

    private SyncCycle cycle() {
        return device.cycle(UnaryOperator.identity());
    }

    private void refusedForWantOfRoom(SyncCycle cycle, long rows) {
        TestingDevice.until(() -> cycle.run() == Trouble.DISK_FULL, "never met the full disk");
        Freshness told = device.told.getLast();
        assertEquals("S-DSK-01", told.code());
        assertEquals(rows == 0 ? State.BOOTSTRAP : State.FRESH, told.state());
        assertEquals(rows, device.position().map(p -> p.rows()).orElse(0L));
        if (rows > 0) assertTrue(device.content().scrub().whole());
    }

    @Test
    void changesWaitForRoom() throws IOException {
        device.reach(cycle(), hall.publish("a", 50));
        disk.fill(30_000);
        long seq = hall.publish("b", 800);
        SyncCycle cycle = cycle();
        refusedForWantOfRoom(cycle, 50);
        assertEquals(Trouble.DISK_FULL, cycle.run(), "and stays so");

        disk.free();
        device.reach(cycle, seq);
        assertEquals("", device.told.getLast().code());
        assertEquals(850, device.position().orElseThrow().rows());
    }

    @Test
    void aFirstFillingWaitsForRoomWhereverItRunsOut() throws IOException {
        hall.publish("a", 3_000);
        hall.restart(); // with a snapshot of them
        SyncCycle cycle = cycle();
        assertTrue(new Ballast(disk.folder().resolve("ballast")).take());
        for (int left : new int[]{0, 20_000, 150_000, 400_000, 600_000}) {
            disk.fill(left);
            refusedForWantOfRoom(cycle, 0);
            disk.free();
        }
        device.reach(cycle, 3_000);
        assertEquals(3_000, device.position().orElseThrow().rows());
    }

    @Test
    void picturesWaitForRoomWhileTheirWordsAreShown() throws IOException {
        device.reach(cycle(), hall.publish("a", 20));
        byte[] picture = new byte[2_000_000];
        new Random(2).nextBytes(picture);
        disk.fill(800_000);
        long seq = hall.publishWithPicture("p", picture);
        SyncCycle cycle = cycle();
        device.reach(cycle, seq);
        refusedForWantOfRoom(cycle, 21);

        disk.free();
        TestingDevice.until(() -> cycle.run() == Trouble.NONE, "not healed");
        assertTrue(device.blobs().find(Digest.hex(picture)).isPresent());
        assertEquals("", device.told.getLast().code());
    }

    @Test
    void aKioskThatStartsOnAFullDiskShowsWhatItHeld() throws IOException {
        device.reach(cycle(), hall.publish("a", 50));
        device.close();
        disk.fill(0);
        for (int start = 0; start < 3; start++) {
            try (KioskSync kiosk = KioskSync.open(disk.folder(), clock)) {
                assertEquals(50, kiosk.content().position().orElseThrow().rows(), "start " + start);
                assertEquals(State.FRESH, kiosk.freshness().state());
                assertTrue(kiosk.content().scrub().whole());
            }
            device = new TestingDevice(disk.folder(), clock);
            refusedForWantOfRoom(cycle(), 50); // takes back as much of the ballast as there is room
            device.close();
        }
        disk.free();
        device = new TestingDevice(disk.folder(), clock);
        device.reach(cycle(), hall.publish("b", 5));
    }
}
