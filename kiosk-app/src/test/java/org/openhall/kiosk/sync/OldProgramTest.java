package org.openhall.kiosk.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;
import org.openhall.kiosk.identity.Ratchet;
import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A kiosk program that is older than the content asks for: it keeps what it shows and says what is to be done. */
class OldProgramTest {

    private static final Pattern SIGNED = Pattern.compile("\\{\"body\":.*?]}");

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
        device.reach(device.cycle(UnaryOperator.identity()), hall.publish("a", 20));
    }

    @AfterEach
    void part() {
        device.close();
        hall.close();
    }

    /** What a hall answers whose heads ask for a version, signed by its own key. */
    private SyncCycle asking(String version, String part) throws IOException {
        SigningKey key = hall.headKey();
        return device.cycle(wire -> MeddlingWire.text(wire, part, body -> SIGNED.matcher(body)
                .replaceAll((MatchResult found) -> Json.write(raised(Json.read(found.group(), Signed.class), version,
                        key)))));
    }

    private static Signed raised(Signed signed, String version, SigningKey key) {
        Head head = signed.peek(Head.class);
        return Signed.of(new Head(head.spec(), head.hall(), head.epoch(), head.seq(), head.rows(), head.stateRoot(),
                head.snapshot(), head.issued(), head.expires(), head.rootVersion(), version), key);
    }

    @ParameterizedTest
    @CsvSource({"/v1/", "/v1/changes"})
    void newerContentIsNotTakenAndStaffAreTold(String part) throws IOException {
        Ratchet before = device.identity().ratchet();
        hall.publish("b", 5);
        SyncCycle cycle = asking("0.2", part);

        TestingDevice.until(() -> cycle.run() == Trouble.TOO_OLD, "the version asked for was not noticed");

        assertEquals(20, device.position().orElseThrow().rows());
        assertEquals(before, device.identity().ratchet());
        assertEquals(State.FRESH, device.told.getLast().state());
        assertEquals("S-APP-01", device.told.getLast().code());
        assertTrue(Trouble.advice("S-APP-01").contains("升级"));
        assertTrue(device.content().scrub().whole());
    }

    @Test
    void contentForThisVersionIsTaken() throws IOException {
        device.reach(asking("0.1.0", "/v1/"), hall.publish("b", 5));
        assertEquals("", device.told.getLast().code());
    }

    @ParameterizedTest
    @CsvSource({"0.1.0,''", "0.1.0,0.1", "0.1,0.1.0", "0.1.0,0.0.99", "2.0,1.9.9", "1.10,1.9", "0.1.0,0"})
    void suffices(String have, String asked) {
        assertTrue(AppVersion.suffices(have, asked));
    }

    @ParameterizedTest
    @CsvSource({"0.1.0,0.1.1", "0.1.0,1", "1.9,1.10", "0.1.0,0.1.0.1", "0.1.0,2.0-beta", "0.1.0,九", "0.1.0,1.9999999"})
    void doesNotSuffice(String have, String asked) {
        assertFalse(AppVersion.suffices(have, asked));
    }
}
