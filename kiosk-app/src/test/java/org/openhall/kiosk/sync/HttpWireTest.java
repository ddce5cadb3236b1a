package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The wire against a socket that misbehaves: silence is noticed, and nothing that comes in breaks more than the call. */
class HttpWireTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final List<Socket> open = new ArrayList<>();
    private ServerSocket door;
    private Wire wire;
    private volatile byte[] says = new byte[0];

    @BeforeEach
    void listen() throws IOException, NoSuchAlgorithmException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        wire = new HttpWire("http://localhost:" + door.getLocalPort(), SSLContext.getDefault(),
                Duration.ofMillis(300));
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        door.close();
        for (Socket socket : open)
            socket.close();
    }

    /** Answers each connection with the same bytes and then says nothing more. */
    private void serve() {
        try {
            while (true) {
                Socket socket = door.accept();
                open.add(socket);
                InputStream in = socket.getInputStream();
                in.read(new byte[1 << 12]);
                OutputStream out = socket.getOutputStream();
                out.write(says);
                out.flush();
            }
        } catch (IOException e) {
            says = new byte[0]; // closed
        }
    }

    @Test
    void aHallThatNeverAnswersIsLeft() {
        assertThrows(IOException.class, () -> wire.send(Wire.Ask.get("/v1/head")));
    }

    @Test
    void anAnswerThatFallsSilentIsLeft() throws IOException {
        says = (OK + "5\r\nhello\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Wire.Answer answer = wire.send(Wire.Ask.get("/v1/events"))) {
            assertEquals("hello", new String(answer.body().readNBytes(5), StandardCharsets.US_ASCII));
            assertThrows(IOException.class, () -> answer.body().read());
        }
    }

    @Test
    void aBusyHallSaysHowLongToStayAway() {
        HallClient client = new HallClient(wire);
        Map<String, Duration> words = Map.of("Retry-After: 7\r\n", Duration.ofSeconds(7), "", Duration.ZERO,
                "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n", Duration.ZERO, "Retry-After: -5\r\n",
                Duration.ZERO);
        words.forEach((header, time) -> {
            says = ("HTTP/1.1 503 Busy\r\nConnection: close\r\n" + header + "Content-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            RefusedByHallException refused = assertThrows(RefusedByHallException.class,
                    () -> client.head(java.util.Optional.empty()));
            assertEquals(time, refused.retryAfter(), header);
        });
    }

    @Test
    void noiseIsARefusedAnswerAndNoMore() {
        Random random = new Random(9);
        HallClient client = new HallClient(wire);
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            String json = "{\"more\":true,\"next\":1}".substring(0, random.nextInt(22));
            String body = i % 2 == 0 ? json : new String(noise, StandardCharsets.ISO_8859_1);
            says = ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThrows(IOException.class, () -> client.head(java.util.Optional.empty()), body);
            assertThrows(IOException.class, () -> client.buckets(1), body);
        }
    }
}
