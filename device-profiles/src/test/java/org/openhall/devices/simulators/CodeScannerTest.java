package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhall.devices.link.LinkException;
import org.openhall.devices.pace.DeviceWatch;
import org.openhall.devices.scanner.CodeScanner;
import org.openhall.devices.scanner.Fault;
import org.openhall.devices.scanner.ScannerNews;
import org.openhall.devices.scanner.ScannerTraits;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.ScannerSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The driver over a real serial port, which a pseudo-terminal is, against the simulator's real bytes. */
class CodeScannerTest {

    private static final int MOST_LOOKS = 40;
    private static final ScannerTraits TRAITS = new ScannerTraits(ScannerTraits.Ending.LINE, ScannerTraits.MOST, true,
            Duration.ofSeconds(2));

    @TempDir
    private Path folder;
    private final Deque<ScannerNews> news = new ArrayDeque<>();
    private ScannerSimulator simulator;
    private CodeScanner scanner;
    private long now;

    @BeforeEach
    void start() throws IOException {
        Path port = folder.resolve("scanner");
        simulator = new ScannerSimulator(port, 1);
        scanner = new CodeScanner(new SerialByteLink(port.toString(), 9600), TRAITS, () -> now, news::add);
        next(ScannerNews.Ready.class);
    }

    @AfterEach
    void close() throws IOException {
        scanner.close();
        simulator.close();
    }

    /** Looks until there is news of that kind; what came before it is dropped. */
    private <T extends ScannerNews> T next(Class<T> kind) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            while (!news.isEmpty()) {
                ScannerNews one = news.poll();
                if (kind.isInstance(one)) return kind.cast(one);
            }
            scanner.look();
        }
        throw new AssertionError("no " + kind.getSimpleName() + " came");
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void aLineMayBeAsItLikes(Manner manner) {
        simulator.speak(manner);
        simulator.scan("https://example.test/票?n=1");
        assertEquals("https://example.test/票?n=1", next(ScannerNews.Scanned.class).text());
        simulator.scan("第二个");
        assertEquals("第二个", next(ScannerNews.Scanned.class).text());
    }

    @Test
    void aCodeThatStaysBeforeItIsToldOnce() {
        simulator.scan("A1");
        next(ScannerNews.Scanned.class);
        for (int second = 0; second < 5; second++) {
            now += 1_500_000_000L;
            simulator.scan("A1");
            scanner.look();
            assertTrue(news.isEmpty(), "told once: " + news);
        }
        simulator.scan("A2");
        assertEquals("A2", next(ScannerNews.Scanned.class).text());
        simulator.scan("A1");
        assertEquals("A1", next(ScannerNews.Scanned.class).text(), "another lay between");
        now += 2_000_000_000L;
        simulator.scan("A1");
        assertEquals("A1", next(ScannerNews.Scanned.class).text(), "it was away");
    }

    @Test
    void whatIsNoCodeSaysWhatToDo() {
        simulator.scan("7".repeat(ScannerTraits.MOST + 1));
        assertEquals(Fault.TOO_LONG, next(ScannerNews.Refused.class).why());
        simulator.scan("rm -rf\u001b@");
        simulator.scan("a\u001b@b");
        assertEquals(Fault.CONTROL, next(ScannerNews.Refused.class).why());
        simulator.speak(Charset.forName("GB18030"));
        simulator.scan("张测试");
        assertEquals("张测试", next(ScannerNews.Scanned.class).text());
    }

    @Test
    void pulledAndPluggedInAgainItGoesOn() throws Exception {
        simulator.unplug();
        assertEquals(LinkException.Cause.LOST, next(ScannerNews.Away.class).cause());
        assertEquals(LinkException.Cause.MISSING, next(ScannerNews.Away.class).cause(), "now it is not there at all");
        assertFalse(scanner.look());
        assertTrue(news.isEmpty(), "told once");
        simulator.plug();
        next(ScannerNews.Ready.class);
        simulator.scan("A1");
        assertEquals("A1", next(ScannerNews.Scanned.class).text());
    }

    /** A watch that is closed while the driver waits for input leaves nobody at the port. */
    @Test
    void closedWhileItWaitsThePortIsFree() throws Exception {
        scanner.close();
        Path port = folder.resolve("scanner");
        for (int time = 0; time < 10; time++) {
            CountDownLatch ready = new CountDownLatch(1);
            CodeScanner watched = new CodeScanner(new SerialByteLink(port.toString(), 9600), TRAITS, System::nanoTime,
                    _ -> ready.countDown());
            try (DeviceWatch watch = new DeviceWatch("scanner", watched, Duration.ofMillis(1), Optional.of(port))) {
                ready.await();
                assertEquals("watches scanner", watch.toString());
            }
            try (SerialByteLink other = new SerialByteLink(port.toString(), 9600)) {
                other.open();
                assertTrue(other.isOpen());
            }
        }
    }

    @Test
    void whatWasReadStandsInNoLog() {
        assertFalse(new ScannerNews.Scanned("张测试").toString().contains("张"));
    }
}
