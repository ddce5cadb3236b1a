package org.openhall.devices.simulators;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhall.devices.link.LinkException;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.printer.Printers;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.receipt.Slips;
import org.openhall.devices.simulators.PrinterOnALine.Wire;
import org.openhall.devices.simulators.ReceiptPrinterSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The driver over a real serial port, which a pseudo-terminal is, and over the network, against the simulator's real bytes. */
class EscPosPrinterTest {

    @TempDir
    private Path folder;

    private PrinterOnALine on(Wire wire, PrinterTraits traits) throws Exception {
        return new PrinterOnALine(wire, traits, PrinterOnALine.HURRIED, folder);
    }

    private static void assertUnknown(Class<? extends PrinterState> why, PrintResult result) {
        assertInstanceOf(why, assertInstanceOf(PrintResult.Unknown.class, result).why());
    }

    private static void assertRefused(Class<? extends PrinterState> why, PrintResult result) {
        assertInstanceOf(why, assertInstanceOf(PrintResult.Refused.class, result).why());
    }

    private static int slips(PrinterOnALine line) {
        return (int) line.brain.roll().lines().stream().filter("社保综合窗口"::equals).count();
    }

    @ParameterizedTest
    @EnumSource
    void aSlipIsPrintedWhenItsMarkComesBack(Wire wire) throws Exception {
        for (PrinterTraits traits : List.of(Printers.EPSON, Printers.NARROW, Printers.KIOSK, Printers.PYRAMID)) {
            try (PrinterOnALine line = on(wire, traits)) {
                line.next(PrinterState.Ready.class);
                assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
                assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
                assertEquals(List.of(), line.brain.roll().faults());
                assertEquals(1, slips(line));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SERIAL,BYTE_BY_BYTE", "SERIAL,NOISY", "SERIAL,LATE", "SERIAL,SLOW", "NETWORK,NOISY", "NETWORK,LATE",
            "NETWORK,SLOW"})
    void aLineMayBeAsItLikes(Wire wire, Manner manner) throws Exception {
        List<PrinterTraits> both = List.of(Printers.EPSON, Printers.KIOSK);
        List<PrinterTraits> one = wire == Wire.SERIAL ? List.of(Printers.KIOSK) : List.of(Printers.EPSON);
        for (PrinterTraits traits : manner == Manner.LATE ? one : both) {
            PrinterPatience patience = manner == Manner.LATE ? PrinterOnALine.VERY_HURRIED : PrinterOnALine.HURRIED;
            try (PrinterOnALine line = new PrinterOnALine(wire, traits, patience, folder)) {
                line.next(PrinterState.Ready.class);
                line.simulator.speak(manner);
                PrintResult result = line.print(Slips.ticket());
                // a printer that suddenly answers late may seem silent at first: then nothing was sent
                while (result instanceof PrintResult.Refused && manner == Manner.LATE)
                    result = line.print(Slips.ticket());
                assertInstanceOf(PrintResult.Printed.class, result);
                assertEquals(1, slips(line), "once");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void paperThatRunsOutInTheMiddleLeavesItOpen(Wire wire) throws Exception {
        // the long slip of the narrow one is more than the printer's buffer and the line hold
        for (PrinterTraits traits : List.of(Printers.EPSON, Printers.KIOSK, Printers.NARROW)) {
            try (PrinterOnALine line = on(wire, traits)) {
                line.next(PrinterState.Ready.class);
                line.brain.afterLines(2, line.brain::paperOut);
                assertUnknown(PrinterState.PaperOut.class, line.print(Slips.application()));
                assertRefused(PrinterState.PaperOut.class, line.print(Slips.ticket()));
                line.brain.loadPaper();
                line.next(PrinterState.Ready.class);
                assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
                assertTrue(line.brain.roll().lines().contains("【补打】"), "a second print says so");
            }
        }
    }

    @Test
    void aNoisyLineNeverPassesForPaperThatIsThere() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.KIOSK)) {
            line.next(PrinterState.Ready.class);
            line.simulator.speak(Manner.NOISY);
            line.brain.afterLines(2, line.brain::paperOut);
            assertInstanceOf(PrintResult.Unknown.class, line.print(Slips.ticket()));
            assertEquals(0, line.brain.roll().cuts());
        }
    }

    @Test
    void whatIsNotReadyIsRefusedBeforeAnythingIsSent() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.KIOSK)) {
            line.next(PrinterState.Ready.class);
            line.brain.cover(true);
            assertRefused(PrinterState.CoverOpen.class, line.print(Slips.ticket()));
            line.brain.cover(false);
            line.brain.hot(true);
            assertRefused(PrinterState.HotHead.class, line.print(Slips.ticket()));
            line.brain.hot(false);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            assertFalse(line.brain.roll().lines().contains("【补打】"), "nothing was sent before");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCoverOpenedOrAKnifeStuckInTheMiddleLeavesItOpen(Wire wire) throws Exception {
        try (PrinterOnALine line = on(wire, Printers.KIOSK)) {
            line.next(PrinterState.Ready.class);
            line.brain.afterLines(1, () -> line.brain.cover(true));
            assertUnknown(PrinterState.CoverOpen.class, line.print(Slips.ticket()));
            line.brain.cover(false);
            line.next(PrinterState.Ready.class);
            line.brain.jamAtNextCut();
            assertUnknown(PrinterState.CutterFault.class, line.print(Slips.application()));
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void powerLostInTheMiddleLeavesItOpen(Wire wire) throws Exception {
        for (PrinterTraits traits : List.of(Printers.EPSON, Printers.KIOSK)) {
            try (PrinterOnALine line = on(wire, traits)) {
                line.next(PrinterState.Ready.class);
                line.brain.afterLines(3, () -> line.brain.power(false));
                assertUnknown(PrinterState.Silent.class, line.print(Slips.ticket()));
                assertRefused(PrinterState.Silent.class, line.print(Slips.application()));
                line.brain.power(true);
                line.next(PrinterState.Ready.class);
                assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
            }
        }
    }

    /** The buffer is lost, and the printer is well again before anybody looks: only marks that do not come tell. */
    @Test
    void powerThatComesBackAtOnceProvesNothing() throws Exception {
        for (PrinterTraits traits : List.of(Printers.EPSON, Printers.KIOSK)) {
            for (int lines : List.of(2, 9)) {
                try (PrinterOnALine line = on(Wire.SERIAL, traits)) {
                    line.next(PrinterState.Ready.class);
                    line.simulator.speak(Manner.SLOW);
                    line.brain.afterLines(lines, () -> {
                        line.brain.power(false);
                        line.brain.power(true);
                    });
                    assertInstanceOf(PrintResult.Unknown.class, line.print(Slips.application()));
                    line.simulator.speak(Manner.PLAIN);
                    assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
                    assertTrue(line.brain.roll().lines().contains("【补打】"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pulledInTheMiddleAndPluggedInAgainItGoesOn(Wire wire) throws Exception {
        try (PrinterOnALine line = on(wire, Printers.EPSON)) {
            line.next(PrinterState.Ready.class);
            line.brain.afterLines(2, () -> unplug(line));
            assertUnknown(PrinterState.Disconnected.class, line.print(Slips.ticket()));
            PrinterState.Disconnected away = line.next(PrinterState.Disconnected.class);
            assertEquals(LinkException.Cause.LOST, away.cause());
            line.next(PrinterState.Disconnected.class); // not to be found, said once
            assertRefused(PrinterState.Disconnected.class, line.print(Slips.application()));
            line.simulator.plug();
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
        }
    }

    private static void unplug(PrinterOnALine line) {
        try {
            line.simulator.unplug();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPrinterThatSaysNothingIsNotBelieved() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.EPSON)) {
            line.next(PrinterState.Ready.class);
            line.simulator.speak(Manner.UNPROVED);
            assertUnknown(PrinterState.Finishing.class, line.print(Slips.ticket()));
            line.simulator.speak(Manner.SILENT);
            line.next(PrinterState.Silent.class);
            assertRefused(PrinterState.Silent.class, line.print(Slips.application()));
            line.simulator.speak(Manner.PLAIN);
            line.next(PrinterState.Ready.class);
        }
    }

    @Test
    void aCableThatGoesOneWayConfirmsNothing() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.ONE_WAY)) {
            line.simulator.speak(Manner.SILENT);
            line.next(PrinterState.OneWay.class);
            assertInstanceOf(PrintResult.Unconfirmed.class, line.print(Slips.ticket()));
        }
    }

    @Test
    void aPlugThatGoesOneWayIsMissedWhenItIsPulled() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.ONE_WAY)) {
            line.simulator.speak(Manner.SILENT);
            line.next(PrinterState.OneWay.class);
            line.simulator.unplug();
            line.next(PrinterState.Disconnected.class);
            assertRefused(PrinterState.Disconnected.class, line.print(Slips.ticket()));
            line.simulator.plug();
            line.next(PrinterState.OneWay.class);
            assertInstanceOf(PrintResult.Unconfirmed.class, line.print(Slips.ticket()));
        }
    }

    @Test
    void aSlipAsLongAsARollIsRefused() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.NARROW)) {
            Receipt roll = new Receipt("long", Collections.nCopies(150, Part.Text.of("很长".repeat(100))));
            assertThrows(IllegalArgumentException.class, () -> line.printer.print(roll));
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(new Receipt("long", List.of(Part.Text.of("短")))));
            assertFalse(line.brain.roll().lines().contains("【补打】"), "nothing of it was sent");
        }
    }

    @Test
    void aPrinterThatTakesNothingDoesNotHoldUpTheProgram() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.NARROW)) {
            line.next(PrinterState.Ready.class);
            line.brain.afterLines(1, () -> line.simulator.speak(Manner.CHOKED));
            assertInstanceOf(PrintResult.Unknown.class, line.print(Slips.application()));
            line.simulator.speak(Manner.PLAIN);
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            assertEquals(List.of(), line.brain.roll().faults(),
                    "a command torn by the line costs the next slip nothing");
        }
    }

    @Test
    void aSlipThatNobodyTookIsDrawnBack() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.PYRAMID)) {
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            line.printer.retract();
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.application()));
            assertEquals(1, line.brain.roll().retracted());
        }
    }

    @Test
    void paperIsForecastWhenItBecomesThin() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.KIOSK)) {
            line.next(PrinterState.Ready.class);
            line.brain.paperNearEnd(true);
            int before = line.next(PrinterState.PaperNearEnd.class).millimetres();
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            int after = line.next(PrinterState.PaperNearEnd.class).millimetres();
            assertTrue(after < before - 30 && after > before - 100, before + " to " + after);
            line.brain.cover(true);
            line.next(PrinterState.CoverOpen.class);
            line.brain.cover(false);
            assertEquals(after, line.next(PrinterState.PaperNearEnd.class).millimetres(), "it is the same roll");
            line.brain.loadPaper();
            line.next(PrinterState.Ready.class);
        }
    }

    @Test
    void slipsComeOutInTheirOrderAndTheSecondOfANumberSaysSo() throws Exception {
        try (PrinterOnALine line = on(Wire.NETWORK, Printers.EPSON)) {
            line.next(PrinterState.Ready.class);
            List<CompletableFuture<PrintResult>> all = List.of(line.printer.print(Slips.ticket()),
                    line.printer.print(Slips.application()), line.printer.print(Slips.ticket()));
            for (CompletableFuture<PrintResult> one : all)
                assertInstanceOf(PrintResult.Printed.class, PrinterOnALine.result(one));
            assertEquals(2, slips(line));
            assertEquals(1, line.brain.roll().lines().stream().filter("【补打】"::equals).count());
            assertEquals(3, line.brain.roll().cuts());
        }
    }

    /** The first is refused while the second of its number waits already, marked. */
    @Test
    void aNumberIsNotForgottenWhileAnotherSlipOfItWaits() throws Exception {
        try (PrinterOnALine line = on(Wire.SERIAL, Printers.KIOSK)) {
            line.next(PrinterState.Ready.class);
            line.simulator.speak(Manner.SLOW);
            line.brain.afterLines(2, line.brain::paperOut);
            CompletableFuture<PrintResult> before = line.printer.print(Slips.application());
            CompletableFuture<PrintResult> first = line.printer.print(Slips.ticket());
            // queued before the first is refused
            CompletableFuture<PrintResult> second = line.printer.print(Slips.ticket());
            CompletableFuture<Void> loaded = first.thenRun(() -> {
                line.simulator.speak(Manner.PLAIN);
                line.brain.loadPaper();
            });
            assertInstanceOf(PrintResult.Unknown.class, PrinterOnALine.result(before));
            assertRefused(PrinterState.PaperOut.class, PrinterOnALine.result(first));
            loaded.get(1, TimeUnit.MINUTES);
            assertInstanceOf(PrintResult.Printed.class, PrinterOnALine.result(second));
            line.next(PrinterState.Ready.class);
            assertInstanceOf(PrintResult.Printed.class, line.print(Slips.ticket()));
            assertEquals(2, line.brain.roll().lines().stream().filter("【补打】"::equals).count());
        }
    }

    @Test
    void slipsThatWaitWhenItIsClosedAreRefused() throws Exception {
        PrinterOnALine line = on(Wire.SERIAL, Printers.KIOSK);
        line.next(PrinterState.Ready.class);
        line.simulator.speak(Manner.UNPROVED);
        CompletableFuture<PrintResult> first = line.printer.print(Slips.ticket());
        CompletableFuture<PrintResult> second = line.printer.print(Slips.application());
        line.close();
        assertFalse(PrinterOnALine.result(first) instanceof PrintResult.Printed);
        assertInstanceOf(PrintResult.Refused.class, PrinterOnALine.result(second));
        assertInstanceOf(PrintResult.Refused.class, PrinterOnALine.result(line.printer.print(Slips.ticket())));
    }
}
