package org.openhall.server;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.enrolment.EnrolResponse;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.SigningKey;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.keys.Authority;
import org.openhall.server.linting.BenchHall;

/**
 * Resident memory of the server program with 200 devices listening, ten people at the console and 20,000 catalogue items and
 * documents, all looked at by the linter, against the target of 256 MB, and how long a hint takes to the first and the last
 * of the devices. The server runs as a process of its own with the flags and the surroundings of provisioning/hall.
 */
final class ServerMemoryBench {

    private static final int DEVICES = Integer.getInteger("bench.devices", 200);
    private static final int ROWS = Integer.getInteger("bench.rows", 20_000);
    private static final long TARGET_MB = 256;
    private static final int PEOPLE = 10;
    private static final int CLICKS = 120;
    private static final Duration THOUGHT = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofMinutes(1);

    private ServerMemoryBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path temp = Files.createTempDirectory("hall-bench");
        HallFolder folder = new HallFolder(temp.resolve("hall"));
        HallCreation.create(folder, new HallSettings("3301", "示例", "localhost"), java.time.InstantSource.system());
        int console = free();
        ProcessBuilder program = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                "@" + System.getProperty("openhall.house", ".") + "/hall-server/server/jvm.flags", "-cp",
                System.getProperty("java.class.path"),
                "org.openhall.server.ServerMain", "server", "--data", folder.root().toString(), "--device-port", "0",
                "--enrolment-port", "0", "--console-port", String.valueOf(console), "--admin-port", "0")
                .redirectErrorStream(true);
        program.environment().put("MALLOC_ARENA_MAX", "1");
        Process server = program.start();
        try {
            ready(server);
            System.out.printf("%-46s %8d MB%n", "at rest, no rows", memory(server));
            fill(folder);
            HallStatus[] status = new HallStatus[1];
            Patience.until("the rows are vouched for", () -> {
                status[0] = Json.read(admin(folder, "GET", "/admin/v1/status", ""), HallStatus.class);
                return status[0].rows() >= ROWS;
            });
            System.out.printf("%-46s %8d MB%n", "after a release of " + ROWS + " rows", memory(server));
            listen(server, folder, console);
        } finally {
            server.destroy();
            server.waitFor();
            delete(temp);
        }
    }

    private static void listen(Process server, HallFolder folder, int console) throws Exception {
        List<Invitation> invitations = new ArrayList<>(); // all at first: the enrolment port then opens only once
        for (int i = 0; i < DEVICES; i++) {
            invitations.add(Json.read(admin(folder, "POST", "/admin/v1/devices/invitations",
                    Json.write(new InvitationRequest("bench " + i, "kiosk", "bench"))), Invitation.class));
        }
        List<SSLSocket> sockets = new ArrayList<>();
        for (Invitation invitation : invitations)
            sockets.add(open(invitation));
        CountDownLatch first = new CountDownLatch(DEVICES);
        CountDownLatch second = new CountDownLatch(DEVICES);
        long[] times = new long[DEVICES];
        for (int i = 0; i < DEVICES; i++) {
            int no = i;
            Thread.ofVirtual().start(() -> follow(sockets.get(no), first, second, times, no));
        }
        first.await(60, TimeUnit.SECONDS);
        long mb = memory(server);
        System.out.printf("%-46s %8d MB   %.2f x target of %d MB%n", DEVICES + " devices listening", mb,
                (double) mb / TARGET_MB, TARGET_MB);
        long start = System.nanoTime();
        change(folder);
        second.await(60, TimeUnit.SECONDS);
        long[] sorted = java.util.Arrays.stream(times).map(t -> (t - start) / 1_000_000).sorted().toArray();
        System.out.printf("%-46s %8d ms%n", "release to first hint", sorted[0]);
        System.out.printf("%-46s %8d ms%n", "release to last hint", sorted[DEVICES - 1]);
        System.out.printf("%-46s %8d MB%n", "afterwards", memory(server));
        List<String> cookies = signedIn(folder);
        work(folder, console, cookies, THOUGHT);
        besides(server, PEOPLE + " people at the console besides, 2 clicks/s each");
        work(folder, console, cookies, Duration.ZERO);
        besides(server, PEOPLE + " programs besides that never think");
        Thread.sleep(REST);
        besides(server, "a minute later");
        for (SSLSocket socket : sockets)
            socket.close();
    }

    private static void besides(Process server, String what) throws Exception {
        long mb = memory(server);
        System.out.printf("%-46s %8d MB   %.2f x target of %d MB%s%n", what, mb, (double) mb / TARGET_MB, TARGET_MB,
                mb > TARGET_MB ? "  LOSS" : "");
    }

    private static List<String> signedIn(HallFolder folder) {
        List<String> cookies = new ArrayList<>();
        try (var database = HallDatabase.open(folder)) {
            for (int i = 0; i < PEOPLE; i++)
                cookies.add("__Host-s=" + new TestingStaff(database).in("person" + i, List.of(Grant.of("editor")
                        .orElseThrow(), Grant.of("reviewer").orElseThrow()), java.time.Instant.now()).secret());
        }
        return cookies;
    }

    /** People at work: lists, searches, forms, findings, and passwords being checked meanwhile. */
    private static void work(HallFolder folder, int port, List<String> cookies, Duration thought) throws Exception {
        AdminAccess access = Json.read(Files.readString(folder.root().resolve(AdminAccess.FILE)), AdminAccess.class);
        List<Thread> people = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder().sslContext(TestingDevice.trusting(access.pin())).build()) {
            String console = "https://localhost:" + port;
            for (String cookie : cookies)
                people.add(Thread.ofVirtual().start(() -> clicks(client, console, cookie, thought)));
            for (Thread person : people)
                person.join();
        }
    }

    private static void clicks(HttpClient client, String console, String cookie, Duration thought) {
        try {
            for (int i = 0; i < CLICKS; i++) {
                String path = List.of("/content", "/content?q=" + i, "/content/item/item-" + i, "/notices",
                        "/findings", "/review").get(i % 6);
                int code = client.send(HttpRequest.newBuilder(URI.create(console + path)).header("Cookie", cookie)
                        .build(), BodyHandlers.ofString()).statusCode();
                if (code != 200) System.out.println(path + ": " + code);
                Thread.sleep(thought);
            }
            client.send(HttpRequest.newBuilder(URI.create(console + "/sign-in")).header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString("login=person1&password=wrong&code=123456")).build(),
                    BodyHandlers
                            .ofString());
        } catch (java.io.IOException | InterruptedException e) {
            System.out.println("a click failed: " + e);
        }
    }

    private static int free() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SSLSocket open(Invitation invitation) throws Exception {
        KeyPair pair = TestingDevice.newKey("secp256r1");
        EnrolResponse enrolled = Json.read(TestingDevice.post(invitation,
                TestingDevice.request(invitation.code(), pair, SigningKey.generate())).body(), EnrolResponse.class);
        URI url = URI.create(enrolled.url());
        SSLSocket socket = (SSLSocket) TestingDevice.context(pair, Authority.readCertificate(enrolled.certificate()),
                Authority.readCertificate(enrolled.authority())).getSocketFactory().createSocket(url.getHost(),
                        url.getPort());
        socket.getOutputStream().write("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void follow(SSLSocket socket, CountDownLatch first, CountDownLatch second, long[] times, int no) {
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[4096];
            int events = 0;
            for (int n = in.read(buffer); n > 0 && events < 2; n = in.read(buffer)) {
                if (!new String(buffer, 0, n, StandardCharsets.US_ASCII).contains("event: seq")) continue;
                events++;
                times[no] = System.nanoTime();
                (events == 1 ? first : second).countDown();
            }
        } catch (java.io.IOException e) {
            if (second.getCount() > 0) System.out.println("a stream broke: " + e.getMessage());
        }
    }

    private static void fill(HallFolder folder) {
        try (var database = HallDatabase.open(folder)) {
            BenchHall.fill(new FeedStore(database), ROWS);
        }
    }

    private static void change(HallFolder folder) {
        try (var database = HallDatabase.open(folder)) {
            new FeedStore(database).release(List.of(Release.put("doc-0", BenchHall.document(0, "改"))), "bench",
                    java.time.Instant.now());
        }
    }

    private static String admin(HallFolder folder, String method, String path, String body) throws Exception {
        AdminAccess access = Json.read(Files.readString(folder.root().resolve(AdminAccess.FILE)), AdminAccess.class);
        URI url = URI.create(access.url());
        try (SSLSocket socket = (SSLSocket) TestingDevice.trusting(access.pin()).getSocketFactory()
                .createSocket(url.getHost(), url.getPort())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + access.token() + "\r\nContent-Length: " + bytes.length
                            + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    private static void ready(Process server) throws Exception {
        var lines = new java.io.BufferedReader(new java.io.InputStreamReader(server.getInputStream(),
                StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("READY")) return;
            System.out.println(line);
        }
        throw new IllegalStateException("the server did not start");
    }

    /** Resident memory of a process, from /proc. */
    private static long memory(Process process) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow() / 1024;
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }
}
