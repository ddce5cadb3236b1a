package org.openhall.kiosk.soak;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.openhall.content.database.Database;
import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.kiosk.identity.DeviceTls;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.KeyFolder;

/** The hall server as a process, asked through its admin port, and its feed, as another process of the hall sees it. */
final class SoakHall implements AutoCloseable {

    private static final int START_SECONDS = 90;

    private final Path home;
    private final HallFolder folder;
    private final List<Integer> ports;
    private final List<VerifyingKey> headKeys;
    private final Database database;
    private SoakProgram program;

    SoakHall(Path home) throws IOException, InterruptedException {
        this.home = home;
        this.folder = new HallFolder(home.resolve("hall"));
        this.ports = List.of(freePort(), freePort(), freePort(), freePort());
        start();
        headKeys = KeyFolder.open(folder.keys()).root(1).orElseThrow().peek(RootDocument.class).headKeys();
        database = HallDatabase.open(folder);
    }

    /** Starts the process and waits until it serves. */
    void start() throws IOException, InterruptedException {
        program = SoakProgram.start("server", home, "org.openhall.server.ServerMain", "server", "--data",
                folder.root().toString(), "--device-port", port(0), "--enrolment-port", port(1), "--admin-port",
                port(2), "--console-port", port(3), "--create", "3301:耐久大厅");
        if (program.line("READY", START_SECONDS).isEmpty())
            throw new ViolationException("the server does not start: " + program);
    }

    void kill() throws InterruptedException {
        program.kill();
    }

    /** Lets time pass; the server must live through it. */
    void pass(long millis) throws InterruptedException {
        if (!program.lives(millis)) throw new ViolationException("the server ended by itself: " + program);
    }

    int devicePort() {
        return ports.getFirst();
    }

    HallFolder folder() {
        return folder;
    }

    FeedStore feed() {
        return new FeedStore(database);
    }

    HallStatus status() throws IOException, InterruptedException {
        return ask("/admin/v1/status", HttpRequest.newBuilder().GET(), HallStatus.class);
    }

    Invitation invite(String name) throws IOException, InterruptedException {
        return ask("/admin/v1/devices/invitations", HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(new InvitationRequest(name, "kiosk", "soak")))),
                Invitation.class);
    }

    /** Reads a head that this hall, and nobody else, signed. */
    Head open(Signed head) {
        return head.open(Head.class, headKeys, 1);
    }

    private <T> T ask(String path, HttpRequest.Builder request, Class<T> type) throws IOException,
            InterruptedException {
        AdminAccess access = Json.read(Files.readString(folder.root().resolve(AdminAccess.FILE)), AdminAccess.class);
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(DeviceTls.pinned(access.pin(), InstantSource.system())).build()) {
            HttpResponse<String> answer = client.send(request.uri(URI.create(access.url() + path))
                    .header("Authorization", "Bearer " + access.token()).build(),
                    HttpResponse.BodyHandlers.ofString());
            return Json.read(answer.body(), type);
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String port(int which) {
        return Integer.toString(ports.get(which));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        program.close();
        if (database != null) database.close();
    }
}
