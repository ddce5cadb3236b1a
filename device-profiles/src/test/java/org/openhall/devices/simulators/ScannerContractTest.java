package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.scanner.CodeScanner;
import org.openhall.devices.scanner.ScannerNews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What any scanner does: always run on the simulator, and on a real one when the system property {@code openhall.scanner} names its
 * line ({@code serial:/dev/ttyACM0?baud=9600}). Whoever runs it on a real one holds a code before it; nothing of it is shown or kept.
 */
class ScannerContractTest {

    private static final String REAL = System.getProperty("openhall.scanner", "");
    /** Half a second each: time to hold a code before a real one. */
    private static final int MOST_LOOKS = 120;

    static List<Boolean> kinds() {
        return REAL.isEmpty() ? List.of(false) : List.of(false, true);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCodeIsReadWholeAndToldOnce(boolean real) throws IOException {
        Path folder = Files.createTempDirectory("scanner-contract");
        Deque<ScannerNews> news = new ArrayDeque<>();
        Optional<ScannerSimulator> simulator = real
                ? Optional.empty()
                : Optional.of(new ScannerSimulator(folder.resolve(
                        "scanner"), 1));
        Model.Scanner model = assertInstanceOf(Model.Scanner.class, new DeviceProfiles().model(Kind.SCANNER,
                "scanner-serial"));
        try (CodeScanner scanner = new CodeScanner(new Lines(folder).to(DeviceLink.of(real ? REAL : "sim:scanner")),
                model
                        .traits(),
                System::nanoTime, news::add)) {
            assertTrue(scanner.look());
            assertInstanceOf(ScannerNews.Ready.class, news.poll());
            simulator.ifPresent(one -> one.scan("G1.330100100000142"));
            for (int look = 0; news.isEmpty() && look < MOST_LOOKS; look++)
                assertTrue(scanner.look());
            ScannerNews.Scanned code = assertInstanceOf(ScannerNews.Scanned.class, news.poll());
            assertFalse(code.text().isBlank());
            assertTrue(code.text().chars().noneMatch(Character::isISOControl));
            if (!real) assertEquals("G1.330100100000142", code.text());
            assertFalse(code.toString().contains(code.text()), "a code may name a person");
        } finally {
            if (simulator.isPresent()) simulator.get().close();
            Files.delete(folder);
        }
    }
}
