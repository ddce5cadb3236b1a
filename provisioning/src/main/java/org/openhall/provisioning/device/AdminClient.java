package org.openhall.provisioning.device;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.DeviceList;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.admin.RevokeRequest;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.provisioning.programs.Failure;

/** Speaks to the running hall server of a data folder, over its loopback admin port. Blocking; one thread at a time. */
public final class AdminClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AdminAccess access;
    private final HttpClient http;

    private AdminClient(AdminAccess access) {
        this.access = access;
        this.http = HttpClient.newBuilder().sslContext(PinnedTrust.context(access.pin())).connectTimeout(LIMIT).build();
    }

    /**
     * The server that runs on a data folder.
     *
     * @throws Failure when the folder has no server, or its access file cannot be read
     */
    public static AdminClient of(Path folder) {
        Path file = folder.resolve(AdminAccess.FILE);
        try {
            return new AdminClient(Json.read(Files.readString(file, StandardCharsets.UTF_8), AdminAccess.class));
        } catch (IOException | BadJsonException e) {
            throw new Failure("大厅服务器没有在 " + folder + " 上运行。先运行 provisioning/hall server --data " + folder, e);
        }
    }

    /** A one-time code for a new device. */
    public Invitation invite(InvitationRequest request) {
        return send(post("/admin/v1/devices/invitations", request), Invitation.class);
    }

    /** All devices. */
    public DeviceList devices() {
        return send(request("/admin/v1/devices").GET(), DeviceList.class);
    }

    /** Shuts a device out for good. */
    public void revoke(String id, RevokeRequest request) {
        exchange(post("/admin/v1/devices/" + id + "/revoke", request));
    }

    /** How the server is. */
    public HallStatus status() {
        return send(request("/admin/v1/status").GET(), HallStatus.class);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder post(String path, Object body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.url() + path)).timeout(LIMIT).header("Authorization",
                "Bearer " + access.token());
    }

    private <T> T send(HttpRequest.Builder request, Class<T> type) {
        return Json.read(exchange(request), type);
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) throw refused(response);
            return response.body();
        } catch (IOException e) {
            throw new Failure("连不上大厅服务器 " + access.url() + "。它在运行吗？", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被打断", e);
        }
    }

    private static Failure refused(HttpResponse<String> response) {
        try {
            ErrorAnswer answer = Json.read(response.body(), ErrorAnswer.class);
            return new Failure("大厅服务器没有接受（" + response.statusCode() + " " + answer.code() + "）：" + answer.message());
        } catch (BadJsonException e) {
            return new Failure("大厅服务器没有接受（" + response.statusCode() + "）", e);
        }
    }
}
