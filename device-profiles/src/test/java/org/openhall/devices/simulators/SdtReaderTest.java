package org.openhall.devices.simulators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.openhall.devices.idcard.IdCard;
import org.openhall.devices.idcard.PhotoDecoder;
import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.IdCardReaderSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The driver over a real serial port, which a pseudo-terminal is, against the simulator's real bytes. */
class SdtReaderTest {

    @TempDir
    private Path folder;
    private final Deque<ReaderNews> news = new ArrayDeque<>();
    private IdCardReaderSimulator simulator;
    private SdtReader reader;
    private ReaderBrain brain;
    private long ahead;

    private void start(boolean onceOnly) throws IOException {
        brain = new ReaderBrain(onceOnly);
        Path port = folder.resolve("idreader");
        simulator = new IdCardReaderSimulator(port, brain, 1);
        reader = new SdtReader(new SerialByteLink(port.toString(), 115_200), () -> System.nanoTime() + ahead,
                news::add);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        simulator.close();
    }

    private static byte[] card(String name) throws IOException {
        try (InputStream in = SdtReaderTest.class.getResourceAsStream("/org/openhall/devices/vectors.json")) {
            return HexFormat.of()
                    .parseHex(JsonMapper.builder().build().readTree(in.readAllBytes()).get("cards").get(name)
                            .get("text_hex").asString());
        }
    }

    private <T extends ReaderNews> T next(Class<T> kind) {
        return ReaderOnALine.next(reader, news, kind);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCardIsReadOnceAndMissedWhenItIsTaken(boolean onceOnly) throws Exception {
        start(onceOnly);
        assertEquals("05.03-20131028-0000547331-0002284652", next(ReaderNews.Ready.class).moduleId());
        brain.lay(card("A"), "");
        assertEquals("张测试", next(ReaderNews.Read.class).card().name());
        for (int look = 0; look < 5; look++)
            reader.look();
        assertTrue(news.isEmpty(), "it lies there and is told once: " + news);
        brain.take();
        next(ReaderNews.Removed.class);
        brain.lay(card("L"), "乌鲁木齐市新地址");
        IdCard.Resident second = assertInstanceOf(IdCard.Resident.class, next(ReaderNews.Read.class).card());
        assertEquals("乌鲁木齐市新地址", second.address(), "the newest address");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCardThatNobodyAskedForIsNotReadAndOneThatLiesThereIsStillMissed(boolean onceOnly) throws Exception {
        start(onceOnly);
        reader.seek(false);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        for (int look = 0; look < 5; look++)
            assertTrue(reader.look());
        assertTrue(news.isEmpty(), news.toString());
        reader.seek(true);
        next(ReaderNews.Read.class);
        reader.seek(false);
        brain.take();
        next(ReaderNews.Removed.class);
        simulator.unplug();
        next(ReaderNews.Away.class);
        simulator.plug();
        next(ReaderNews.Ready.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anotherCardInItsPlaceIsAnotherCard(boolean onceOnly) throws Exception {
        start(onceOnly);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        brain.lay(card("J"), "");
        next(ReaderNews.Removed.class);
        assertEquals("陳大文", next(ReaderNews.Read.class).card().name());
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"PLAIN", "BYTE_BY_BYTE", "NOISY", "SLOW"})
    void aLineMayBeAsItLikes(Manner manner) throws Exception {
        start(true);
        simulator.speak(manner);
        next(ReaderNews.Ready.class);
        brain.lay(card("Y"), "");
        assertEquals("约翰", next(ReaderNews.Read.class).card().name());
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"BAD_CHECK", "BAD_LENGTH", "SILENT", "LATE"})
    void aReaderThatMakesNoSenseIsBrokenUntilItDoes(Manner manner) throws Exception {
        start(true);
        simulator.speak(manner);
        boolean words = manner == Manner.BAD_CHECK || manner == Manner.BAD_LENGTH;
        assertEquals(words ? SdtStatus.GARBLED : SdtStatus.UNKNOWN, next(ReaderNews.Broken.class).status());
        simulator.speak(Manner.PLAIN);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
    }

    /** A late answer must not pass for the answer to the next question, though the line was opened anew meanwhile. */
    @Test
    void aLateAnswerIsNobodysAnswer() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        simulator.speak(Manner.LATE);
        reader.look();
        simulator.speak(Manner.PLAIN);
        assertEquals("05.03-20131028-0000547331-0002284652", next(ReaderNews.Ready.class).moduleId());
        brain.lay(card("A"), "");
        assertEquals("张测试", next(ReaderNews.Read.class).card().name());
    }

    @Test
    void aPhotoIsDecodedOnlyWhereThereIsADecoder() throws Exception {
        start(true);
        reader.close();
        PhotoDecoder decoder = new PhotoDecoder(List.of("/bin/sh", "-c", "printf BM; exec /bin/cat"), Duration
                .ofSeconds(20));
        reader = new SdtReader(new SerialByteLink(folder.resolve("idreader").toString(), 115_200), System::nanoTime,
                Optional.of(decoder), news::add);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        assertEquals(2 + PhotoDecoder.PHOTO, next(ReaderNews.Photo.class).photo().picture().length);
        brain.take();
        next(ReaderNews.Removed.class);
    }

    @Test
    void nothingIsToldOnceItIsClosed() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        reader.close();
        reader.look();
        assertTrue(news.isEmpty());
    }

    @Test
    void pulledAndPluggedInAgainItGoesOn() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        simulator.unplug();
        assertEquals(LinkException.Cause.LOST, next(ReaderNews.Away.class).cause());
        assertEquals(LinkException.Cause.MISSING, next(ReaderNews.Away.class).cause(), "now it is not there at all");
        reader.look();
        assertTrue(news.isEmpty(), "told once");
        simulator.plug();
        next(ReaderNews.Ready.class);
        next(ReaderNews.Read.class);
    }

    @Test
    void aReaderThatNobodyWaitsForIsSeldomSpokenTo() throws Exception {
        start(true);
        reader.seek(false);
        next(ReaderNews.Ready.class);
        for (int look = 0; look < 8; look++)
            reader.look();
        int before = brain.asked().size();
        for (int look = 0; look < 80; look++)
            assertTrue(reader.look());
        assertEquals(10, brain.asked().size() - before, "80 looks");
        reader.seek(true);
        before = brain.asked().size();
        for (int look = 0; look < 5; look++)
            reader.look();
        assertEquals(5, brain.asked().size() - before, "each look, as soon as somebody waits");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCardThatLiesThereWhenThePlugIsPulledIsMissedAfterwards(boolean onceOnly) throws Exception {
        start(onceOnly);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        reader.seek(false);
        simulator.unplug();
        next(ReaderNews.Away.class);
        simulator.plug();
        next(ReaderNews.Lies.class);
        brain.take();
        next(ReaderNews.Removed.class);
        simulator.unplug();
        next(ReaderNews.Away.class);
        simulator.plug();
        next(ReaderNews.Ready.class);
        for (int look = 0; look < 5; look++)
            reader.look();
        assertTrue(news.isEmpty(), "nothing lies there any more: " + news);
    }

    /** It had power all along, and a reader of the one habit does not find the card again. */
    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void aCardThatLiesThereThroughALostLineIsNotTaken(boolean onceOnly, boolean silent) throws Exception {
        start(onceOnly);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        reader.seek(false);
        if (silent) {
            simulator.speak(Manner.SILENT);
            next(ReaderNews.Broken.class);
            simulator.speak(Manner.PLAIN);
        } else {
            simulator.unplug();
            next(ReaderNews.Away.class);
            simulator.plugLine();
        }
        next(ReaderNews.Ready.class);
        assertEquals(new ReaderNews.Lies(), news.poll());
        for (int look = 0; look < 5; look++)
            reader.look();
        assertTrue(news.isEmpty(), "it lies there and is told once: " + news);
        brain.take();
        next(ReaderNews.Removed.class);
    }

    @Test
    void aCardThatIsAskedForAndNotFoundAgainMustBeLifted() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        simulator.unplug();
        next(ReaderNews.Away.class);
        simulator.plugLine();
        next(ReaderNews.Ready.class);
        assertEquals(new ReaderNews.Unread(SdtStatus.Turn.CARD_AGAIN), news.poll());
        ahead += Duration.ofSeconds(6).toNanos();
        reader.look();
        assertTrue(news.isEmpty(), "it lies there still: " + news);
        brain.take();
        next(ReaderNews.Removed.class);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
    }

    @Test
    void whoeverRejectsAgainAndAgainIsSuspect() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        brain.fail(SdtStatus.MODULE_REJECTS);
        brain.lay(card("A"), "");
        assertEquals(SdtStatus.Turn.CARD_AGAIN, next(ReaderNews.Unread.class).turn());
        assertEquals(SdtStatus.Turn.CALL_STAFF, next(ReaderNews.Unread.class).turn());
        brain.fail(SdtStatus.OK);
        next(ReaderNews.Read.class);
    }

    @Test
    void aReaderThatFailsItsTestIsResetOnceAndThenForATechnician() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        brain.failUntilReset(SdtStatus.SELF_TEST_FAILED);
        brain.lay(card("A"), "");
        next(ReaderNews.Read.class);
        brain.take();
        next(ReaderNews.Removed.class);
        brain.fail(SdtStatus.SELF_TEST_FAILED);
        brain.lay(card("A"), "");
        assertEquals(SdtStatus.SELF_TEST_FAILED, next(ReaderNews.Broken.class).status());
    }

    @Test
    void whatCannotBeReadSaysWhatToDo() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        brain.fail(SdtStatus.OTHER_CARD);
        brain.lay(card("A"), "");
        assertEquals(SdtStatus.Turn.OTHER_CARD, next(ReaderNews.Unread.class).turn());
        brain.fail(SdtStatus.READ_FAILED);
        assertEquals(SdtStatus.Turn.CARD_AGAIN, next(ReaderNews.Unread.class).turn());
        brain.fail(SdtStatus.NOT_LICENSED);
        assertEquals(SdtStatus.NOT_LICENSED, next(ReaderNews.Broken.class).status());
        for (int look = 0; look < 5; look++)
            reader.look();
        assertTrue(news.isEmpty(), "it is not ready because its line is: " + news);
        brain.fail(SdtStatus.OK);
        next(ReaderNews.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatToDoWithACardStandsForAWhileAndNotForEver(boolean onceOnly) throws Exception {
        start(onceOnly);
        next(ReaderNews.Ready.class);
        brain.fail(SdtStatus.OTHER_CARD);
        brain.lay(card("A"), "");
        next(ReaderNews.Unread.class);
        brain.take();
        reader.look();
        assertTrue(news.isEmpty(), "it can be read: " + news);
        ahead += Duration.ofSeconds(6).toNanos();
        next(ReaderNews.Removed.class);
    }

    @Test
    void aPortThatAnotherHasIsSaidSo() throws Exception {
        start(true);
        next(ReaderNews.Ready.class);
        try (SerialByteLink second = new SerialByteLink(folder.resolve("idreader").toString(), 115_200)) {
            assertEquals(LinkException.Cause.HELD, assertThrows(LinkException.class, second::open).why());
        }
    }
}
