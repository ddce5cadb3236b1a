package org.openhall.kiosk.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.enrolment.Invitation;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;
import org.openhall.server.HallCreation;
import org.openhall.server.HallServer;
import org.openhall.server.PortNumbers;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EnrolmentTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;
    private HallServer hall;
    private IdentityStore store;

    @BeforeEach
    void open() throws IOException {
        hall = hall("localhost");
        store = IdentityStore.open(home.resolve("identity.db"));
    }

    @AfterEach
    void close() {
        store.close();
        hall.close();
    }

    private HallServer hall(String address) throws IOException {
        HallFolder folder = new HallFolder(home.resolve(address));
        HallCreation.create(folder, new HallSettings("3301", "测试大厅", address), clock);
        return HallServer.start(folder, PortNumbers.FREE, clock);
    }

    private Invitation invitation() {
        return hall.invitations().invite("一号机", "kiosk", "测试员");
    }

    private Identity enrol(Invitation invitation) throws IOException {
        return new Enrolment(store, clock, "0.1.0").enrol(invitation, Hardware.print()).identity();
    }

    @Test
    void comesInWithTheLineThatStaffCarry() throws IOException {
        Identity identity = enrol(Invitation.decode(" " + invitation().encode() + "\n"));

        assertEquals("3301", identity.hall());
        assertTrue(identity.deviceNo().matches("\\d{3}"), identity.deviceNo());
        assertEquals(identity.deviceId(), store.identity().orElseThrow().deviceId());
        assertEquals(1, store.root().peek(org.openhall.contract.signing.RootDocument.class).version());
    }

    /** As on another machine: under the address that the operator gave, by the certificate that names it. */
    @Test
    void comesInUnderAnAddressThatIsNotLocalhost() throws IOException {
        hall.close();
        hall = hall("127.0.0.2");
        Invitation invitation = Invitation.decode(invitation().encode());
        assertTrue(invitation.url().startsWith("https://127.0.0.2:"), invitation.url());

        Identity identity = enrol(invitation); // ends with a hello at the device port

        assertTrue(identity.url().startsWith("https://127.0.0.2:"), identity.url());
        Invitation elsewhere = new Invitation(invitation().url().replace("127.0.0.2", "127.0.0.3"), invitation.pin(),
                invitation.code(), invitation.expires());
        assertThrows(IOException.class, () -> enrol(elsewhere), "the certificate names another host");
    }

    @Test
    void aCodeWorksOnce() throws IOException {
        Invitation invitation = invitation();
        invitation(); // keeps the port open
        Identity first = enrol(invitation);
        EnrolmentRefusedException refused = assertThrows(EnrolmentRefusedException.class, () -> enrol(invitation));
        assertEquals("code", refused.code());
        assertEquals(first.deviceId(), store.identity().orElseThrow().deviceId(), "what was there stays");
    }

    @Test
    void aWrongCodeIsRefused() {
        Invitation real = invitation();
        assertThrows(EnrolmentRefusedException.class, () -> enrol(new Invitation(real.url(), real.pin(),
                "A".repeat(26), real.expires())));
        assertEquals(Optional.empty(), store.identity());
    }

    @Test
    void nothingIsSaidToAServerOfAnotherAuthority() {
        Invitation real = invitation();
        Invitation other = new Invitation(real.url(), Base64.getEncoder().encodeToString(new byte[32]), real.code(),
                real.expires());
        assertThrows(IOException.class, () -> enrol(other));
        assertEquals(Optional.empty(), store.identity());
    }

    @Test
    void aWrongClockDoesNotKeepADeviceOut() throws IOException {
        Identity identity = new Enrolment(store, InstantSource.fixed(java.time.Instant.EPOCH), "0.1.0")
                .enrol(invitation(), "0".repeat(64)).identity();
        assertEquals("3301", identity.hall());
    }

    @Test
    void theKeysAreTheOwnersAlone() throws IOException {
        enrol(invitation());
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("identity.db")).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        Identity identity = store.identity().orElseThrow();
        assertFalse(identity.toString().contains(identity.tlsKey()));
        assertFalse(identity.toString().contains(identity.signKey().encode()));
    }

    @Test
    void theHardwarePrintIsAHashAndStays() {
        assertTrue(Hardware.print().matches("[0-9a-f]{64}"));
        assertEquals(Hardware.print(), Hardware.print());
    }
}
