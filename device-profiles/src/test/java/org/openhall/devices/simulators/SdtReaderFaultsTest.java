package org.openhall.devices.simulators;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.simulators.IdCardReaderSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The driver where a reader is slow, fails and comes back, or does not read a card. */
class SdtReaderFaultsTest {

    @TempDir
    private Path folder;

    /** Some readers take their time to say that there is no card. */
    @Test
    void aReaderThatLooksForACardForASecondIsNotBroken() throws Exception {
        try (ReaderOnALine line = new ReaderOnALine(folder, true)) {
            line.next(ReaderNews.Ready.class);
            line.simulator.speak(Manner.LEISURELY);
            for (int look = 0; look < 3; look++)
                assertTrue(line.reader.look());
            assertTrue(line.news.isEmpty(), line.news::toString);
            line.brain.lay(InventedCard.RESIDENT.text(), "");
            line.next(ReaderNews.Read.class);
        }
    }

    /** As one that holds up the line by its wires: nothing sent to it gets through. */
    @Test
    void aReaderThatTakesNothingDoesNotHoldUpTheProgram() {
        CountDownLatch closed = new CountDownLatch(1);
        List<ReaderNews> news = new ArrayList<>();
        try (SdtReader reader = new SdtReader(new ByteLink() {
            @Override
            public void open() {}

            @Override
            public boolean isOpen() {
                return closed.getCount() > 0;
            }

            @Override
            public void send(byte[] bytes) throws LinkException {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new LinkException(LinkException.Cause.LOST, "full");
            }

            @Override
            public byte[] receive(Duration patience) {
                return new byte[0];
            }

            @Override
            public void close() {
                closed.countDown();
            }
        }, System::nanoTime, news::add)) {
            assertFalse(reader.look());
        }
        assertEquals(List.of(new ReaderNews.Away(LinkException.Cause.STUCK)), news);
    }

    @Test
    void oneThatFailedIsReadyWhenItComesBackWell() throws Exception {
        try (ReaderOnALine line = new ReaderOnALine(folder, true)) {
            line.next(ReaderNews.Ready.class);
            line.brain.fail(SdtStatus.NOT_LICENSED);
            line.brain.lay(InventedCard.RESIDENT.text(), "");
            line.next(ReaderNews.Broken.class);
            line.brain.take();
            line.brain.fail(SdtStatus.OK);
            line.simulator.unplug();
            line.next(ReaderNews.Away.class);
            line.simulator.plug();
            line.next(ReaderNews.Ready.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,false", "true,true"})
    void aCardThatCannotBeReadIsToldToWhoeverAsksAnew(boolean onceOnly, boolean atOnce) throws Exception {
        try (ReaderOnALine line = new ReaderOnALine(folder, onceOnly)) {
            line.next(ReaderNews.Ready.class);
            line.brain.fail(SdtStatus.READ_FAILED);
            line.brain.lay(InventedCard.RESIDENT.text(), "");
            line.next(ReaderNews.Unread.class);
            line.reader.seek(false);
            if (!atOnce) line.next(ReaderNews.Lies.class);
            line.reader.seek(true);
            assertEquals(SdtStatus.Turn.CARD_AGAIN, line.next(ReaderNews.Unread.class).turn());
        }
    }

    @Test
    void aCardThatCouldNotBeReadAndIsLeftIsMissed() throws Exception {
        try (ReaderOnALine line = new ReaderOnALine(folder, true)) {
            line.next(ReaderNews.Ready.class);
            line.brain.fail(SdtStatus.OTHER_CARD);
            line.brain.lay(InventedCard.RESIDENT.text(), "");
            line.next(ReaderNews.Unread.class);
            line.reader.seek(false);
            line.next(ReaderNews.Lies.class);
            assertTrue(line.reader.left());
            for (int look = 0; look < 3; look++)
                line.reader.look();
            assertTrue(line.news.isEmpty(), line.news::toString);
            line.brain.take();
            line.next(ReaderNews.Removed.class);
            assertFalse(line.reader.left());
        }
    }
}
