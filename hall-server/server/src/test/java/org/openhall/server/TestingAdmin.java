package org.openhall.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.admin.RevokeRequest;
import org.openhall.contract.json.Json;

/** A person at the server's keyboard, who finds the way in from the data folder. */
final class TestingAdmin implements AutoCloseable {

    private final AdminAccess access;
    private final HttpClient http;

    private TestingAdmin(AdminAccess access, HttpClient http) {
        this.access = access;
        this.http = http;
    }

    static TestingAdmin of(TestingHall hall) throws Exception {
        AdminAccess access = Json.read(Files.readString(hall.folder().root().resolve(AdminAccess.FILE)),
                AdminAccess.class);
        return new TestingAdmin(access, HttpClient.newBuilder().sslContext(TestingDevice.trusting(access.pin()))
                .build());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(access.url() + path)), "Bearer " + access.token());
    }

    HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(access.url() + path)), authorization);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(access.url() + path)).POST(BodyPublishers.ofString(body)),
                "Bearer " + access.token());
    }

    HttpResponse<String> revoke(String id) throws IOException, InterruptedException {
        return post("/admin/v1/devices/" + id + "/revoke", Json.write(new RevokeRequest("lost", "test")));
    }

    HttpResponse<String> invite(String name) throws IOException, InterruptedException {
        return post("/admin/v1/devices/invitations", Json.write(new InvitationRequest(name, "kiosk", "test")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String authorization)
            throws IOException, InterruptedException {
        return http.send(request.header("Authorization", authorization).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
