package org.openhall.kiosk.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.rows.Applied;
import org.openhall.content.rows.Position;
import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.DeviceList;
import org.openhall.contract.json.Json;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.identity.DeviceTls;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole of a kiosk's sync as it runs in a kiosk: threads, hints, a hall that goes and comes back. */
class SyncEngineTest {

    private final InstantSource clock = InstantSource.system();
    private final List<Freshness> told = new CopyOnWriteArrayList<>();
    @TempDir
    private Path home;
    private TestingHall hall;
    private KioskSync kiosk;

    @BeforeEach
    void open() {
        hall = new TestingHall(home.resolve("hall"), clock);
        kiosk = KioskSync.open(home.resolve("kiosk"), clock);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hall.close();
    }

    private Identity enrolled() throws IOException {
        return new Enrolment(kiosk.identityStore(), clock, "0.1.0")
                .enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"), "0".repeat(64)).identity();
    }

    private void start() {
        kiosk.start("0.1.0", new Nobody(), told::add);
    }

    private void reach(long seq) {
        TestingDevice.until(() -> kiosk.content().position().map(Position::seq).orElse(0L) >= seq,
                "content never came to " + seq);
    }

    @Test
    void withoutAHallItSaysSo() {
        start();
        assertEquals(new Freshness(State.OUTSIDE, java.util.Optional.empty(), 0, false, "S-ENR-01"),
                told.getLast());
    }

    @Test
    void aHintBringsEachChangeLongBeforeThePoll() throws IOException {
        enrolled();
        start();
        long polls = System.nanoTime();
        for (int i = 0; i < 5; i++)
            reach(hall.publish("n" + i + "-", 2));
        assertEquals(10, kiosk.content().position().orElseThrow().rows());
        assertTrue(System.nanoTime() >= polls, "five changes, while a poll alone comes each 48 to 72 seconds");
    }

    @Test
    void aHallThatComesBackIsFoundAgain() throws IOException {
        enrolled();
        start();
        reach(hall.publish("a", 3));
        hall.restart();
        reach(hall.publish("b", 3));
        TestingDevice.until(() -> told.getLast().reachable() && told.getLast().state() == State.FRESH, "not fresh");
    }

    @Test
    void aRevokedKioskIsSuspended() throws Exception {
        Identity identity = enrolled();
        start();
        reach(hall.publish("a", 3));
        revoke(identity.deviceId());
        kiosk.look();
        TestingDevice.until(() -> {
            kiosk.look();
            return told.getLast().state() == State.SUSPENDED;
        }, "still served, last told " + told.getLast());
        assertEquals("S-SUS-02", told.getLast().code());
    }

    @Test
    void aKioskThatWasShutOutStaysSoWithoutItsHall() throws Exception {
        Identity identity = enrolled();
        start();
        reach(hall.publish("a", 3));
        revoke(identity.deviceId());
        TestingDevice.until(() -> {
            kiosk.look();
            return told.getLast().state() == State.SUSPENDED;
        }, "still served");
        hall.close();
        int before = told.size();
        TestingDevice.until(() -> {
            kiosk.look();
            return told.size() > before + 1;
        }, "no look at the hall that is gone");
        assertEquals("S-SUS-02", told.getLast().code());
        assertEquals(State.SUSPENDED, told.getLast().state());

        kiosk.close();
        kiosk = KioskSync.open(home.resolve("kiosk"), clock);
        assertEquals("S-SUS-02", kiosk.freshness().code());
        start();
        int restarted = told.size();
        TestingDevice.until(() -> {
            kiosk.look();
            return told.size() > restarted;
        }, "no look after the start");
        assertEquals(State.SUSPENDED, told.getLast().state());
    }

    @Test
    void theHallLearnsOfTheFirstContentAtOnce() throws Exception {
        hall.publish("a", 3);
        TestingDevice.until(() -> hall.server().status().seq() == 3, "the hall never signed");
        enrolled();
        start();
        TestingDevice.until(() -> devices().getFirst().shows().equals("FRESH"), "the hall waits for the next hello");
        assertEquals(3, devices().getFirst().seq());
        assertTrue(devices().getFirst().certificateEnds().orElseThrow().isAfter(clock.instant()));
    }

    @Test
    void aDamagedIdentityLeavesTheContentReadableAndCanBeEnrolledAnew() throws Exception {
        enrolled();
        start();
        reach(hall.publish("a", 3));
        kiosk.close();
        Path file = home.resolve("kiosk/identity.db");
        Files.write(file, "no database at all, but longer than nothing".repeat(100).getBytes(StandardCharsets.UTF_8));

        kiosk = KioskSync.open(home.resolve("kiosk"), clock);
        start();
        assertEquals(new Freshness(State.FRESH, told.getLast().asOf(), 0, false, "S-ENR-02"), told.getLast());
        assertEquals(3, kiosk.content().position().orElseThrow().rows());

        enrolled();
        start();
        reach(hall.publish("b", 3));
        assertTrue(Files.exists(home.resolve("kiosk/identity.db.damaged")));
    }

    @Test
    void twoKiosksDoNotShareAFolder() {
        assertThrows(FolderTakenException.class, () -> KioskSync.open(home.resolve("kiosk"), clock));
        kiosk.close();
        kiosk = KioskSync.open(home.resolve("kiosk"), clock);
        assertTrue(kiosk.identity().isEmpty());
    }

    private void revoke(String device) {
        admin("/admin/v1/devices/" + device + "/revoke", request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"测试\",\"by\":\"测试员\"}")));
    }

    private List<DeviceList.Device> devices() {
        return Json.read(admin("/admin/v1/devices", request -> request), DeviceList.class).devices();
    }

    private String admin(String path, UnaryOperator<HttpRequest.Builder> what) {
        try {
            AdminAccess access = Json.read(Files.readString(home.resolve("hall").resolve(AdminAccess.FILE)),
                    AdminAccess.class);
            try (HttpClient client = HttpClient.newBuilder().sslContext(DeviceTls.pinned(access.pin(), clock))
                    .build()) {
                HttpResponse<String> answer = client.send(what.apply(HttpRequest
                        .newBuilder(URI.create(access.url() + path))
                        .header("Authorization", "Bearer " + access.token())).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(2, answer.statusCode() / 100, answer.body());
                return answer.body();
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Nobody implements ContentListener {
        @Override
        public void applied(Applied applied) {
            assertTrue(applied.position().rows() >= 0);
        }

        @Override
        public void replaced() {
            throw new IllegalStateException("whatever a follower throws stops nothing");
        }
    }
}
