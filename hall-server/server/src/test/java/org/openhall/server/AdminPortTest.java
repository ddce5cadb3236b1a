package org.openhall.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.DeviceList;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.Json;
import org.openhall.server.devices.InvitationDesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class AdminPortTest {

    private final TestingHall hall;

    AdminPortTest(TestingHall hall) {
        this.hall = hall;
    }

    @Test
    void nothingIsAnsweredWithoutTheToken() throws Exception {
        try (TestingAdmin admin = TestingAdmin.of(hall)) {
            for (String wrong : List.of("Bearer x", "Basic x", "Bearer ", "bearer", "Bearer " + "x".repeat(43))) {
                var response = admin.get("/admin/v1/devices", wrong);
                assertEquals(401, response.statusCode());
                assertEquals("token", Json.read(response.body(), ErrorAnswer.class).code());
            }
            assertEquals(200, admin.get("/admin/v1/devices").statusCode());
        }
    }

    @Test
    void aPersonInvitesListsAndSeesTheState() throws Exception {
        try (TestingAdmin admin = TestingAdmin.of(hall)) {
            Invitation invitation = Json.read(admin.invite("一号机").body(), Invitation.class);
            assertEquals(invitation, Invitation.decode(invitation.encode()));
            admin.invite("二号机");
            TestingDevice.enrol(invitation).close();
            List<DeviceList.Device> devices = Json.read(admin.get("/admin/v1/devices").body(), DeviceList.class)
                    .devices();
            assertEquals(List.of("", "001"), devices.stream().map(DeviceList.Device::no).sorted().toList());
            assertEquals(List.of("ACTIVE", "CODE_ISSUED"), devices.stream().map(d -> d.state().name()).sorted()
                    .toList());
            assertEquals(List.of("", "001"), devices.stream().map(DeviceList.Device::no).sorted().toList());
            hall.release(TestingHall.sample());
            HallStatus status = Json.read(admin.get("/admin/v1/status").body(), HallStatus.class);
            assertEquals(TestingHall.sample().size(), status.rows());
            assertEquals(URI.create(hall.server().deviceUrl()).getPort(), status.devicePort());
        }
    }

    @Test
    void aPollSaysWhereADeviceStands() throws Exception {
        try (TestingAdmin admin = TestingAdmin.of(hall); TestingDevice device = hall.enrol("一号机")) {
            assertEquals(304, device.get("/v1/head", "If-None-Match",
                    device.get("/v1/head").headers().firstValue("ETag").orElseThrow()).statusCode());
            device.get("/v1/head", "If-None-Match", "\"1-7-1700000000\"");
            device.get("/v1/head", "If-None-Match", "\"no tag\"");
            DeviceList.Device listed = Json.read(admin.get("/admin/v1/devices").body(), DeviceList.class).devices()
                    .getFirst();
            assertEquals(7, listed.seq());
            assertTrue(listed.lastSeen().isPresent());
        }
    }

    @Test
    void anInvitationThatNobodyFollowedIsForgotten() throws Exception {
        try (TestingAdmin admin = TestingAdmin.of(hall)) {
            admin.invite("一号机");
            hall.clock().move(InvitationDesk.LIFE);

            assertEquals(new DeviceList(List.of()), Json.read(admin.get("/admin/v1/devices").body(), DeviceList.class));
        }
    }

    @Test
    void wordsMustBeThereAndShort() throws Exception {
        try (TestingAdmin admin = TestingAdmin.of(hall)) {
            for (String body : List.of("{}", "{\"name\":\" \",\"profile\":\"k\",\"by\":\"x\"}", "[", "",
                    "{\"name\":\"" + "长".repeat(101) + "\",\"profile\":\"k\",\"by\":\"x\"}")) {
                var response = admin.post("/admin/v1/devices/invitations", body);
                assertEquals(400, response.statusCode(), body);
                assertEquals("json", Json.read(response.body(), ErrorAnswer.class).code());
            }
            assertEquals(404, admin.revoke("nobody").statusCode());
            assertEquals(-1, hall.server().enrolmentPortNumber());
        }
    }

    @Test
    void onlyThisMachineReachesThePort() throws Exception {
        int port = URI.create(hall.server().adminUrl()).getPort();
        List<InetAddress> outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList();
        for (InetAddress address : outside) {
            try (Socket socket = new Socket()) {
                assertThrows(java.io.IOException.class,
                        () -> socket.connect(new InetSocketAddress(address, port), 2000));
            }
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertEquals(port, socket.getPort());
        }
    }

    @Test
    void secretsAreTheOwnersAloneAndTheWayInGoesWithTheServer() throws Exception {
        try (var files = Files.list(hall.folder().keys())) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        hall.stop();
        assertFalse(Files.exists(hall.folder().root().resolve(AdminAccess.FILE)));
    }
}
