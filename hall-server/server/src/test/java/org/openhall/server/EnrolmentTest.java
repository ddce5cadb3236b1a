package org.openhall.server;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.contract.enrolment.EnrolRequest;
import org.openhall.contract.enrolment.EnrolResponse;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.contract.enrolment.HelloResponse;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.SigningKey;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.devices.DeviceStore;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class EnrolmentTest {

    private final TestingHall hall;

    EnrolmentTest(TestingHall hall) {
        this.hall = hall;
    }

    @Test
    void aDeviceComesInByCodeAndReports() throws Exception {
        KeyPair pair = TestingDevice.newKey("secp256r1");
        Invitation invitation = hall.invite("一号机");
        HttpResponse<String> response = TestingDevice.post(invitation,
                TestingDevice.request(invitation.code(), pair, SigningKey.generate()));
        EnrolResponse enrolled = Json.read(response.body(), EnrolResponse.class);
        assertEquals("001", enrolled.deviceNo());
        assertEquals(TestingHall.NUMBER, enrolled.hall());
        RootDocument root = enrolled.root().open(RootDocument.class, List.of(hall.rootKey()), 1);
        assertEquals(TestingHall.NUMBER, root.hall());

        try (TestingDevice second = hall.enrol("二号机")) {
            assertEquals("002", second.no());
            HttpResponse<String> hello = second.post("/v1/hello",
                    Json.write(new HelloRequest("boot", "0.1.0", 0, 0, "BOOTSTRAP")));
            assertEquals(200, hello.statusCode(), hello.body());
            HelloResponse answer = Json.read(hello.body(), HelloResponse.class);
            assertEquals("ACTIVE", answer.state().name());
            assertEquals(100, answer.spreadMillis());
            assertEquals(TestingHall.NUMBER, hall.open(answer.head()).hall());
            written(second);
        }
    }

    private void written(TestingDevice device) throws Exception {
        try (var database = HallDatabase.open(hall.folder())) {
            String id = new DeviceStore(database).all(hall.clock().instant()).stream().filter(one -> one.no().equals(
                    device.no())).findFirst().orElseThrow().id();
            assertTrue(new DeviceStore(database).revoke(id, "王军", "lost", hall.clock().instant()));
            List<AuditRow> rows = new AuditStore(database).newest(0, 100).stream()
                    .filter(row -> row.object().equals(id))
                    .toList();
            assertEquals(List.of("DEVICE_REVOKED hall device", "DEVICE_ENROLLED device", "DEVICE_INVITED hall device"),
                    rows.stream().map(row -> row.act() + " " + row.actor()).toList());
            assertTrue(rows.stream().noneMatch(row -> row.toString().contains("王军")), "no names in the audit");
        }
    }

    @Test
    void aCodeWorksOnceAndTheDatabaseHoldsOnlyItsHash() throws Exception {
        Invitation invitation = hall.invite("一号机");
        hall.invite("二号机"); // keeps the port open
        TestingDevice.enrol(invitation).close();
        assertEquals("code", refusal(invitation, whole(invitation.code())));
        hall.stop();
        String file = new String(Files.readAllBytes(hall.folder().database()),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(file.contains(invitation.code()));
    }

    @Test
    void aCodeDiesAfterHalfAnHourAndThePortCloses() throws Exception {
        Invitation invitation = hall.invite("一号机");
        hall.clock().move(Duration.ofMinutes(29));
        hall.invite("二号机");
        hall.clock().move(Duration.ofMinutes(2));
        assertEquals("code", refusal(invitation, whole(invitation.code())));
        hall.clock().move(Duration.ofMinutes(30));
        Patience.until("the enrolment port closes", () -> hall.server().enrolmentPortNumber() < 0);
    }

    @Test
    void thePortIsClosedUnlessACodeLives() throws Exception {
        assertEquals(-1, hall.server().enrolmentPortNumber());
        Invitation invitation = hall.invite("一号机");
        assertFalse(hall.server().enrolmentPortNumber() <= 0);
        TestingDevice.enrol(invitation).close();
        Patience.until("the enrolment port closes", () -> hall.server().enrolmentPortNumber() < 0);
        assertThrows(java.net.ConnectException.class, () -> TestingDevice.post(invitation, whole("X")));
        TestingDevice.enrol(hall.invite("二号机")).close();
    }

    @Test
    void thePortOpensAndClosesForManyDevicesInARow() throws Exception {
        for (int i = 1; i <= 100; i++) {
            try (TestingDevice device = hall.enrol("机 " + i)) {
                assertEquals("%03d".formatted(i), device.no());
            }
        }
        Patience.until("the enrolment port closes", () -> hall.server().enrolmentPortNumber() < 0);
    }

    @Test
    void aLiveCodeOpensThePortAgainAfterARestart() throws Exception {
        hall.invite("一号机");
        hall.restart();
        Patience.until("the enrolment port opens", () -> hall.server().enrolmentPortNumber() > 0);
    }

    @Test
    void afterFiveWrongTriesAnAddressWaitsAMinute() throws Exception {
        Invitation invitation = hall.invite("一号机");
        for (int i = 0; i < 5; i++)
            assertEquals("code", refusal(invitation, whole("WRONG" + i)));
        assertEquals("slow", refusal(invitation, whole(invitation.code())));
        hall.clock().move(Duration.ofSeconds(61));
        TestingDevice.enrol(invitation).close();
    }

    @Test
    void aRequestMustProveBothKeys() throws Exception {
        Invitation invitation = hall.invite("一号机");
        EnrolRequest good = whole(invitation.code());
        SigningKey other = SigningKey.generate();
        assertEquals("proof", refusal(invitation, new EnrolRequest(good.code(), good.csr(), other.verifying(),
                good.proof(), good.hardware(), good.appVersion())));
        assertEquals("proof", refusal(invitation,
                TestingDevice.request(invitation.code(), TestingDevice.newKey("secp384r1"), other)));
        String swapped = TestingDevice.csr(TestingDevice.newKey("secp256r1"));
        assertEquals("proof", refusal(invitation, new EnrolRequest(good.code(), swapped, good.signKey(), good.proof(),
                good.hardware(), good.appVersion())));
        String rubbish = "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n";
        assertEquals("proof", refusal(invitation, new EnrolRequest(good.code(), rubbish, other.verifying(),
                other.sign(EnrolRequest.proven(good.code(), rubbish)), good.hardware(), good.appVersion())));
        assertEquals(200, TestingDevice.post(invitation, good).statusCode());
    }

    @Test
    void aKeyThatIsKnownAlreadyGetsNoSecondDevice() throws Exception {
        KeyPair pair = TestingDevice.newKey("secp256r1");
        Invitation first = hall.invite("一号机");
        Invitation second = hall.invite("二号机");
        assertEquals(200, TestingDevice.post(first, TestingDevice.request(first.code(), pair, SigningKey.generate()))
                .statusCode());
        assertEquals("code",
                refusal(second, TestingDevice.request(second.code(), pair, SigningKey.generate())));
    }

    @Test
    void partsThatAreMissingAreRefusedBeforeAnythingElse() throws Exception {
        Invitation invitation = hall.invite("一号机");
        for (Object body : List.of(new EnrolRequest(null, null, null, null, null, null), "text", List.of(1))) {
            assertEquals("json", refusal(invitation, body));
        }
    }

    private static EnrolRequest whole(String code) throws Exception {
        return TestingDevice.request(code, TestingDevice.newKey("secp256r1"), SigningKey.generate());
    }

    private static String refusal(Invitation invitation, Object body) throws Exception {
        return Json.read(TestingDevice.post(invitation, body).body(), ErrorAnswer.class).code();
    }
}
