package org.openhall.kiosk.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.kiosk.ManualTimers;
import org.openhall.kiosk.staff.StaffCode.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StaffCodeTest {

    @TempDir
    private Path data;
    private final ManualTimers clock = new ManualTimers();

    @Test
    void theDigitsOpenAndStandNowhere() throws IOException {
        StaffCode code = new StaffCode(data, clock, 1_000);
        assertEquals(new Verdict.NotSet(), code.check("246810"));
        code.set("246810");
        assertEquals(new Verdict.Right(), new StaffCode(data, clock, 1_000).check("246810"));
        assertEquals(new Verdict.Wrong(), code.check("246811"));
        assertFalse(Files.readString(data.resolve("staff-code")).contains("246810"));
    }

    @Test
    void tooManyWrongOnesWaitLongerEachTimeAndARightOneBeginsAnew() throws IOException {
        StaffCode code = new StaffCode(data, clock, 1_000);
        code.set("246810");
        for (int i = 0; i < 4; i++)
            assertEquals(new Verdict.Wrong(), code.check("000000"));
        assertEquals(new Verdict.Later(Duration.ofSeconds(30)), code.check("000000"));
        clock.pass(Duration.ofSeconds(10));
        assertEquals(new Verdict.Later(Duration.ofSeconds(20)), code.check("246810"), "even the right one");
        clock.pass(Duration.ofSeconds(20));
        assertEquals(new Verdict.Later(Duration.ofSeconds(60)), code.check("000000"));
        clock.pass(Duration.ofSeconds(60));
        assertEquals(new Verdict.Right(), code.check("246810"));
        assertEquals(new Verdict.Wrong(), code.check("000000"));
    }

    @Test
    void whoTriedYesterdayKeepsNobodyOutToday() throws IOException {
        StaffCode code = new StaffCode(data, clock, 1_000);
        code.set("246810");
        for (int i = 0; i < 5; i++)
            code.check("000000");
        clock.pass(Duration.ofHours(1));
        assertEquals(new Verdict.Wrong(), code.check("000000"), "it counts from the beginning again");
    }

    @Test
    void onlyItsUserMayReadTheFile() throws IOException {
        new StaffCode(data, clock, 1_000).set("246810");
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("staff-code"))));
    }

    @Test
    void onlyDigitsAreSet() {
        StaffCode code = new StaffCode(data, clock, 1_000);
        for (String bad : new String[]{"", "12345", "1234567890123", "abcdef", "12 456", "000000", "123456", "987654"})
            assertThrows(IllegalArgumentException.class, () -> code.set(bad), bad);
    }

    @Test
    void aTornFileOpensNothing() throws IOException {
        StaffCode code = new StaffCode(data, clock, 1_000);
        for (String torn : new String[]{"", "600000", "600000 !! !!", "600000 AAAA", "x y z"}) {
            Files.writeString(data.resolve("staff-code"), torn);
            assertEquals(new Verdict.Unreadable(), code.check("246810"), torn);
        }
        Files.write(data.resolve("staff-code"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(new Verdict.Unreadable(), code.check("246810"));
    }
}
