package org.openhall.devices.lines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.link.LinkException.Cause;
import org.openhall.devices.simulators.Pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lines of every kind, over real sockets, files and pseudo-terminals. */
class LinesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private ByteLink line(String uri) {
        return new Lines(folder).to(DeviceLink.of(uri));
    }

    private static void end(AutoCloseable one) throws Exception {
        one.close();
    }

    private static Cause refused(ByteLink line) {
        return assertThrows(LinkException.class, line::open).why();
    }

    @Test
    void aPortOfTheNetworkSpeaksBothWaysAndIsMissedWhenItGoes() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ByteLink line = line("tcp:127.0.0.1:" + server.getLocalPort())) {
            line.open();
            try (Socket printer = server.accept()) {
                line.send(HELLO);
                assertArrayEquals(HELLO, printer.getInputStream().readNBytes(HELLO.length));
                assertEquals(0, line.receive(SHORT).length);
                printer.getOutputStream().write(0x16);
                assertArrayEquals(new byte[]{0x16}, line.receive(PATIENCE));
            }
            assertEquals(Cause.LOST, assertThrows(LinkException.class, () -> line.receive(PATIENCE)).why());
            assertFalse(line.isOpen());
        }
    }

    @Test
    void nobodyAtAPortIsSaidSo() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertEquals(Cause.UNREACHABLE, refused(line("tcp:127.0.0.1:" + port)));
        assertEquals(Cause.UNREACHABLE, refused(line("tcp:no-such-host.invalid:9100")));
    }

    @Test
    void aDeviceLikeAFileSpeaksBothWaysAndIsMissedWhenItGoes() throws Exception {
        Path path = folder.resolve("lp0");
        try (Pty printer = new Pty(path); ByteLink line = line("file:" + path)) {
            line.open();
            line.send(HELLO);
            assertArrayEquals(HELLO, printer.read(PATIENCE));
            assertEquals(0, line.receive(SHORT).length);
            printer.write(new byte[]{0x12});
            assertArrayEquals(new byte[]{0x12}, line.receive(PATIENCE));
            end(printer);
            assertEquals(Cause.LOST, assertThrows(LinkException.class, () -> {
                while (line.receive(PATIENCE).length == 0) {
                    // a hang-up may be told as an end first, sending tells then
                    line.send(HELLO);
                }
            }).why());
            assertEquals(Cause.MISSING, refused(line));
        }
    }

    /** A read of such a device lasts for ever; closing ends it, and whoever waits is told. */
    @Test
    void closingEndsAReadThatLasts() throws Exception {
        Path path = folder.resolve("lp0");
        try (Pty printer = new Pty(path); ByteLink line = line("file:" + printer.link())) {
            line.open();
            CountDownLatch told = new CountDownLatch(1);
            Thread waiting = Thread.ofVirtual().start(() -> {
                assertThrows(LinkException.class, () -> line.receive(PATIENCE));
                told.countDown();
            });
            end(line);
            waiting.join();
            assertEquals(0, told.getCount());
            line.open();
            line.send(HELLO);
            assertArrayEquals(HELLO, printer.read(PATIENCE));
        }
    }

    @Test
    void aDeviceThatGivesNoAnswersIsOneWay() throws Exception {
        Path path = folder.resolve("lp0");
        for (String rest : new String[]{"", "?oneway=true"}) {
            try (Pty printer = new Pty(path); ByteLink line = line("file:" + path + rest)) {
                line.open();
                line.send(HELLO);
                assertEquals(0, line.receive(SHORT).length);
                assertTrue(line.isOpen());
                assertArrayEquals(HELLO, printer.read(PATIENCE));
            }
        }
    }

    @Test
    void somebodysFileIsNotWrittenInto() throws Exception {
        Path plain = Files.write(folder.resolve("plain"), HELLO);
        Path link = Files.createSymbolicLink(folder.resolve("link"), plain);
        for (Path path : List.of(plain, link))
            for (String rest : List.of("", "?oneway=true"))
                assertEquals(Cause.NO_DEVICE, refused(line("file:" + path + rest)));
        assertEquals(Cause.REFUSED, refused(line("serial:" + plain + "?baud=9600")), "it is no port");
        assertArrayEquals(HELLO, Files.readAllBytes(plain));
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(Cause.NO_DEVICE, refused(line("file:" + pipe)),
                "only what takes characters is a port; no disk does");
    }

    @Test
    void aDeviceThatGivesNoAnswersIsMissedAllTheSameWhenItGoes() throws Exception {
        Path path = folder.resolve("lp0");
        try (Pty printer = new Pty(path); ByteLink line = line("file:" + path + "?oneway=true")) {
            line.open();
            assertEquals(0, line.receive(SHORT).length);
            end(printer);
            assertEquals(Cause.LOST, assertThrows(LinkException.class, () -> line.receive(SHORT)).why());
        }
    }

    @Test
    void aDeviceThatIsNotThereIsNotMade() {
        assertEquals(Cause.MISSING, refused(line("file:" + folder.resolve("lp1"))));
        assertEquals(Cause.MISSING, refused(line("file:" + folder)));
        assertFalse(Files.exists(folder.resolve("lp1")));
    }

    @Test
    void onlyAPortThatAnotherHasIsSaidToBeHeld() {
        assertEquals(Cause.HELD, Cause.ofError(16));
        assertEquals(Cause.FORBIDDEN, Cause.ofError(13));
        assertEquals(Cause.MISSING, Cause.ofError(19), "its node is there, the device is not");
        assertEquals(Cause.REFUSED, Cause.ofError(5));
    }

    @Test
    void aSimulatorIsFoundByItsName() throws Exception {
        try (Pty reader = new Pty(folder.resolve("reader")); ByteLink line = line("sim:reader")) {
            line.open();
            line.send(HELLO);
            assertArrayEquals(HELLO, reader.read(PATIENCE));
        }
        assertEquals(Cause.MISSING, refused(line("sim:reader")));
        assertEquals(folder.resolve("reader"), new Lines(folder).path(DeviceLink.of("sim:reader")).orElseThrow());
    }

    @Test
    void aSerialPortMaySayThatItCanTakeNoMore() throws Exception {
        Path path = folder.resolve("printer");
        try (Pty printer = new Pty(path); ByteLink line = line("serial:" + path + "?baud=9600&flow=xonxoff")) {
            line.open();
            line.send(HELLO);
            assertArrayEquals(HELLO, printer.read(PATIENCE));
        }
    }
}
