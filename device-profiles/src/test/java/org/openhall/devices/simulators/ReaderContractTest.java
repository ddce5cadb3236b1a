package org.openhall.devices.simulators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.link.LinkException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What any reader does: always run on simulators of both habits, and on a real one when the system property
 * {@code openhall.reader} names its line ({@code serial:/dev/ttyUSB0?baud=115200}). A real card, if one lies on it, is read; nothing
 * of it is shown or kept.
 */
class ReaderContractTest {

    private static final Pattern MODULE = Pattern.compile("\\d{2}\\.\\d{2}-\\d{1,10}-\\d{10}-\\d{10}");
    private static final String REAL = System.getProperty("openhall.reader", "");

    /** A reader to be tried. */
    enum Kind {
        FINDS_ONCE, FINDS_AGAIN, REAL
    }

    static List<Kind> kinds() {
        return REAL.isEmpty() ? List.of(Kind.FINDS_ONCE, Kind.FINDS_AGAIN) : List.of(Kind.values());
    }

    /** A reader on its line, looked at by hand. */
    private static final class Desk implements AutoCloseable {
        private final Deque<ReaderNews> news = new ArrayDeque<>();
        private final Path folder;
        private final ReaderBrain brain;
        private final Optional<IdCardReaderSimulator> simulator;
        private final SdtReader reader;

        Desk(Kind kind) throws IOException {
            folder = Files.createTempDirectory("reader-contract");
            brain = new ReaderBrain(kind == Kind.FINDS_ONCE);
            simulator = kind == Kind.REAL
                    ? Optional.empty()
                    : Optional.of(new IdCardReaderSimulator(folder.resolve("reader"), brain, 1));
            reader = new SdtReader(link(), System::nanoTime, news::add);
        }

        ByteLink link() {
            return new Lines(folder).to(DeviceLink.of(simulator.isPresent() ? "sim:reader" : REAL));
        }

        /** What came in so many looks. */
        List<ReaderNews> looks(int many) {
            for (int look = 0; look < many; look++)
                reader.look();
            List<ReaderNews> all = new ArrayList<>(news);
            news.clear();
            return all;
        }

        @Override
        public void close() throws IOException {
            reader.close();
            if (simulator.isPresent()) simulator.get().close();
            Files.delete(folder);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itTellsItsNumberFirst(Kind kind) throws IOException {
        try (Desk desk = new Desk(kind)) {
            ReaderNews first = desk.looks(1).getFirst();
            assertTrue(first instanceof ReaderNews.Ready ready && (ready.moduleId().isEmpty() || MODULE.matcher(ready
                    .moduleId()).matches()), first::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileNothingHappensItTellsNothing(Kind kind) throws IOException {
        try (Desk desk = new Desk(kind)) {
            desk.looks(3);
            assertEquals(List.of(), desk.looks(10));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsLineIsHeldByOneProgram(Kind kind) throws IOException {
        try (Desk desk = new Desk(kind); ByteLink second = desk.link()) {
            desk.looks(1);
            assertEquals(LinkException.Cause.HELD, assertThrows(LinkException.class, second::open).why());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCardIsToldOnceAndItsTextFormNamesNobody(Kind kind) throws IOException {
        try (Desk desk = new Desk(kind)) {
            if (kind != Kind.REAL) desk.brain.lay(card("A"), "");
            Optional<ReaderNews.Read> read = desk.looks(4).stream().filter(ReaderNews.Read.class::isInstance)
                    .map(ReaderNews.Read.class::cast).findFirst();
            Assumptions.assumeTrue(read.isPresent() || kind != Kind.REAL, "no card lies on the real reader");
            String number = read.orElseThrow().card().number();
            assertFalse(number.isEmpty() || read.get().toString().contains(number));
            assertEquals(List.of(), desk.looks(6), "it lies there and is told once");
        }
    }

    private static byte[] card(String name) throws IOException {
        try (InputStream in = ReaderContractTest.class.getResourceAsStream("/org/openhall/devices/vectors.json")) {
            return HexFormat.of().parseHex(JsonMapper.builder().build().readTree(in.readAllBytes()).get("cards")
                    .get(name).get("text_hex").asString());
        }
    }
}
