package org.openhall.devices.simulators;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.printer.Printers;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Slips;
import org.openhall.devices.simulators.PrinterOnALine.Wire;
import org.openhall.devices.simulators.ReceiptPrinterSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The driver where a line takes what never arrives, takes nothing more, or a printer never proves anything. */
class PrinterFaultsTest {

    private static final int PICTURE = 1500;

    @TempDir
    private Path folder;

    private PrinterOnALine on(PrinterTraits traits, Manner manner, UnaryOperator<ByteLink> own) throws Exception {
        return new PrinterOnALine(Wire.SERIAL, traits, PrinterOnALine.HURRIED, folder, manner, own);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureWhoseRestNeverArrivesCostsTheNextSlipNothing(boolean pulled) throws Exception {
        try (PrinterOnALine line = on(Printers.NARROW, Manner.PLAIN, real -> new LosingLink(real, pulled))) {
            line.next(PrinterState.Ready.class);
            PrintResult.Unknown torn = assertInstanceOf(PrintResult.Unknown.class, line.print(Slips.application()));
            assertEquals(pulled, torn.why() instanceof PrinterState.Disconnected, torn::toString);
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            assertEquals(List.of(), line.brain.roll().faults());
        }
    }

    /** As a USB printer without paper is: the system takes one more piece of it, and then not even a question. */
    @Test
    void aQuestionThatThePrinterDoesNotTakeEndsThePrinting() throws Exception {
        try (PrinterOnALine line = on(Printers.NARROW, Manner.PLAIN, StuckLink::new)) {
            line.next(PrinterState.Ready.class);
            PrintResult.Unknown stuck = assertInstanceOf(PrintResult.Unknown.class, line.print(Slips.application()));
            assertEquals("打印机不收数据：看有没有缺纸、开盖或脱机", stuck.why().words());
            line.next(PrinterState.Ready.class);
        }
    }

    /** With {@code NUL}s a driver begins, and a printer that works a line at a time is through them at once. */
    @Test
    void whatMeansNothingTakesASimulatedPrinterNoTime() {
        PrinterBrain brain = new PrinterBrain(Printers.NARROW, Glyphs.installed());
        byte[] all = Arrays.copyOf(new byte[2000], 2003);
        System.arraycopy(new byte[]{0x1D, 'r', 1}, 0, all, 2000, 3);
        brain.receive(all);
        assertEquals(1, brain.work(1).length, "the answer that stands behind them");
    }

    @Test
    void aPrinterThatNeverProvesIsSaidSoAndIsNotReadyInTurns() throws Exception {
        try (PrinterOnALine line = on(Printers.KIOSK, Manner.UNPROVED, real -> real)) {
            assertTrue(line.next(PrinterState.Unproving.class).words().contains("confirmation"));
            for (int slip = 0; slip < 3; slip++)
                assertInstanceOf(PrinterState.Unproving.class, assertInstanceOf(PrintResult.Refused.class, line.print(
                        Slips.ticket())).why());
            assertTrue(line.news.isEmpty(), line.news::toString);
            line.simulator.speak(Manner.PLAIN); // it was only busy for long
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
        }
    }

    @Test
    void aFaultAtTheFirstLookDoesNotEndThePrinting() throws Exception {
        AtomicBoolean once = new AtomicBoolean(true);
        try (PrinterOnALine line = on(Printers.EPSON, Manner.PLAIN, real -> new OwnLink(real) {
            @Override
            public void open() throws LinkException {
                if (once.getAndSet(false)) throw new IllegalStateException("made up: the first look fails");
                super.open();
            }
        })) {
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
        }
    }

    /** Longer than words, and not the padding by which a driver begins. */
    private static boolean isPicture(byte[] bytes) {
        return bytes.length > PICTURE && bytes[0] != 0;
    }

    /** Its first bytes are those that a program sent which was killed in the middle of a picture, 384 dots by 100. */
    @Test
    void aPictureOfAProgramThatDiedCostsTheNextOnesSlipNothing() throws Exception {
        AtomicBoolean once = new AtomicBoolean(true);
        try (PrinterOnALine line = on(Printers.NARROW, Manner.PLAIN, real -> new OwnLink(real) {
            @Override
            public void open() throws LinkException {
                super.open();
                if (once.getAndSet(false)) real.send(new byte[]{0x1D, 'v', '0', 0, 48, 0, 40, 0, 1, 2, 3});
            }
        })) {
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            assertEquals(List.of(), line.brain.roll().faults());
            assertTrue(String.join("", line.brain.roll().lines()).contains("示例市政务服务大厅"), "from its first line");
        }
    }

    private static class OwnLink implements ByteLink {

        final ByteLink real;

        OwnLink(ByteLink real) {
            this.real = real;
        }

        @Override
        public void open() throws LinkException {
            real.open();
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void send(byte[] bytes) throws LinkException {
            real.send(bytes);
        }

        @Override
        public byte[] receive(Duration patience) throws LinkException {
            return real.receive(patience);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Takes all of the first picture, of which half arrives. */
    private static final class LosingLink extends OwnLink {

        private final boolean pulled;
        private boolean torn;
        private boolean lost;

        LosingLink(ByteLink real, boolean pulled) {
            super(real);
            this.pulled = pulled;
        }

        @Override
        public void send(byte[] bytes) throws LinkException {
            boolean now = !torn && isPicture(bytes);
            torn |= now;
            super.send(now ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
        }

        @Override
        public byte[] receive(Duration patience) throws LinkException {
            byte[] came = super.receive(patience);
            if (!pulled || !torn || lost || came.length > 0) return came;
            lost = true;
            close();
            throw new LinkException(LinkException.Cause.LOST, "pulled");
        }
    }

    /** Takes nothing after the first picture, until it is opened anew. */
    private static final class StuckLink extends OwnLink {

        private final CountDownLatch closed = new CountDownLatch(1);
        private boolean full;

        StuckLink(ByteLink real) {
            super(real);
        }

        @Override
        public void send(byte[] bytes) throws LinkException {
            if (full && closed.getCount() > 0) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new LinkException(LinkException.Cause.LOST, "stuck");
            }
            super.send(bytes);
            full |= isPicture(bytes);
        }

        @Override
        public void close() {
            if (full) closed.countDown();
            super.close();
        }
    }
}
