package org.openhall.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.server.keys.Authority;
import org.openhall.server.keys.KeyFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class DevicePortTest {

    @TempDir
    private Path temp;
    private final TestingHall hall;

    DevicePortTest(TestingHall hall) {
        this.hall = hall;
    }

    @Test
    void nobodyComesInWithoutACertificate() throws Exception {
        try (TestingDevice nobody = device(TestingDevice.trusting(hall.keys().authority().pin()))) {
            assertThrows(IOException.class, () -> nobody.get("/v1/head"));
        }
    }

    @Test
    void nobodyComesInWithACertificateOfAnotherHall() throws Exception {
        KeyFolder other = KeyFolder.create(temp.resolve("other"), "3302", Instant.now());
        KeyPair pair = TestingDevice.newKey("secp256r1");
        X509Certificate foreign = other.authority().issueDevice(pair.getPublic(), "3301", "001", "x", Instant.now());
        try (TestingDevice stranger = device(
                TestingDevice.context(pair, foreign, hall.keys().authority().certificate()))) {
            assertThrows(IOException.class, () -> stranger.get("/v1/head"));
        }
    }

    @Test
    void aDeviceDoesNotTakeAServerOfAnotherHall() throws Exception {
        KeyFolder other = KeyFolder.create(temp.resolve("other"), "3302", Instant.now());
        KeyPair pair = TestingDevice.newKey("secp256r1");
        X509Certificate mine = hall.keys().authority().issueDevice(pair.getPublic(), "3301", "001", "x",
                Instant.now());
        try (TestingDevice device = device(TestingDevice.context(pair, mine, other.authority().certificate()))) {
            assertThrows(IOException.class, () -> device.get("/v1/head"));
        }
    }

    @Test
    void aGenuineCertificateWithoutARowIsNobody() throws Exception {
        KeyPair pair = TestingDevice.newKey("secp256r1");
        Authority authority = hall.keys().authority();
        X509Certificate genuine = authority.issueDevice(pair.getPublic(), "3301", "001", "x", Instant.now());
        try (TestingDevice ghost = device(TestingDevice.context(pair, genuine, authority.certificate()))) {
            assertEquals("device", ghost.refusal("/v1/head").code());
            assertEquals(403, ghost.get("/v1/head").statusCode());
        }
    }

    @Test
    void anExpiredCertificateDoesNotConnect() throws Exception {
        KeyPair pair = TestingDevice.newKey("secp256r1");
        Authority authority = hall.keys().authority();
        X509Certificate old = authority.issueDevice(pair.getPublic(), "3301", "001", "x",
                Instant.now().minus(Duration.ofDays(399)));
        try (TestingDevice late = device(TestingDevice.context(pair, old, authority.certificate()))) {
            assertThrows(IOException.class, () -> late.get("/v1/head"));
        }
    }

    @Test
    void aRevokedDeviceIsRefusedAtItsNextRequestAndItsStreamEnds() throws Exception {
        try (TestingDevice device = hall.enrol("一号机"); TestingDevice other = hall.enrol("二号机")) {
            Iterator<String> events = device.events().iterator();
            assertTrue(events.next().startsWith("id:"));
            assertEquals(200, device.get("/v1/head").statusCode());
            CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> drained(events));

            try (TestingAdmin admin = TestingAdmin.of(hall)) {
                assertEquals(204, admin.revoke(device.id()).statusCode());
                assertEquals(409, admin.revoke(device.id()).statusCode());
            }

            assertEquals("revoked", device.refusal("/v1/head").code());
            assertEquals(403, device.get("/v1/events").statusCode());
            assertTrue(ended.get(20, TimeUnit.SECONDS));
            assertEquals(200, other.get("/v1/head").statusCode());
        }
    }

    @Test
    void aDeviceWorksOnAfterARestartOfTheServer() throws Exception {
        try (TestingDevice device = hall.enrol("一号机")) {
            hall.restart();
            try (TestingDevice moved = device.at(hall.server().deviceUrl())) {
                assertEquals(200, moved.get("/v1/head").statusCode());
            }
        }
    }

    private static boolean drained(Iterator<String> lines) {
        try {
            while (lines.hasNext())
                lines.next();
            return true;
        } catch (java.io.UncheckedIOException e) {
            return true;
        }
    }

    private TestingDevice device(javax.net.ssl.SSLContext tls) {
        return new TestingDevice("", "", java.net.URI.create(hall.server().deviceUrl()), tls);
    }
}
