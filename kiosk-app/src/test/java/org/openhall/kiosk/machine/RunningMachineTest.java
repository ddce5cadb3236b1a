package org.openhall.kiosk.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.InventedCard;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
import org.openhall.devices.simulators.ScannerSimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A machine's drivers over real serial ports, which pseudo-terminals are, against the simulators' real bytes. */
class RunningMachineTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<MachineState> told = new LinkedBlockingQueue<>();
    private final List<MachineState> all = new ArrayList<>();
    private final ReaderBrain card = new ReaderBrain(true);
    private PrinterBrain roll;
    private IdCardReaderSimulator reader;
    private ReceiptPrinterSimulator printer;
    private ScannerSimulator scanner;
    private RunningMachine machine;

    @BeforeEach
    void plugIn() throws IOException {
        KioskProfile profile = new DeviceProfiles().kiosk("kiosk-demo");
        roll = new PrinterBrain(profile.printer().orElseThrow().model().traits(), Glyphs.installed());
        reader = new IdCardReaderSimulator(folder.resolve("reader"), card, 1);
        printer = ReceiptPrinterSimulator.atSerial(folder.resolve("printer"), roll, 1);
        scanner = new ScannerSimulator(folder.resolve("scanner"), 1);
        machine = new RunningMachine(profile, new Lines(folder), InstantSource.fixed(Instant.EPOCH));
        machine.follow(told::add);
        all.add(machine.state());
    }

    @AfterEach
    void end() throws IOException {
        machine.close();
        scanner.close();
        printer.close();
        reader.close();
    }

    /** Waits for a state like that; what came before it is kept in {@link #all}. */
    private MachineState until(Predicate<MachineState> wanted) throws InterruptedException {
        while (true) {
            MachineState now = told.poll(1, TimeUnit.MINUTES);
            if (now == null) throw new AssertionError("nothing more came after " + all.getLast());
            all.add(now);
            if (wanted.test(now)) return now;
        }
    }

    private static boolean is(MachineState state, Class<? extends ReaderState> kind) {
        return state.reader().filter(kind::isInstance).isPresent();
    }

    private static boolean well(MachineState state) {
        return is(state, ReaderState.Ready.class) && state.printer().filter(PrinterState.Ready.class::isInstance)
                .isPresent() && state.scanner().filter(ScannerState.Ready.class::isInstance).isPresent();
    }

    private void start() throws InterruptedException {
        machine.start();
        until(RunningMachineTest::well);
    }

    @Test
    void devicesThatAreWellAreNeverSaidToBeMissing() throws Exception {
        start();
        machine.check();
        until(state -> state.checked().isEmpty());
        until(state -> well(state) && state.checked().isPresent());
        for (MachineState state : all) {
            PrinterState now = state.printer().orElseThrow();
            assertTrue(now instanceof PrinterState.Starting || now instanceof PrinterState.Ready, now::words);
            assertTrue(state.reader().orElseThrow().well(), state::toString);
            assertTrue(state.scanner().orElseThrow().well(), state::toString);
        }
        assertEquals(List.of(), machine.state().checked().orElseThrow().faults().stream().filter(one -> one.device()
                .isPresent()).toList());
    }

    @Test
    void pulledAndPluggedInAgainAllGoOn() throws Exception {
        start();
        reader.unplug();
        printer.unplug();
        scanner.unplug();
        until(state -> is(state, ReaderState.Away.class) && state.printer().filter(
                PrinterState.Disconnected.class::isInstance).isPresent() && state.scanner()
                        .filter(
                                ScannerState.Away.class::isInstance)
                        .isPresent());
        assertInstanceOf(PrinterState.Disconnected.class, assertInstanceOf(PrintResult.Refused.class, machine.print(
                Receipt.of(Part.Text.of("你好"))).get(1, TimeUnit.MINUTES)).why());
        reader.plug();
        printer.plug();
        scanner.plug();
        until(RunningMachineTest::well);
        assertInstanceOf(PrintResult.Printed.class, machine.print(Receipt.of(Part.Text.of("你好"))).get(1,
                TimeUnit.MINUTES));
    }

    @Test
    void aReaderThatFailedIsReadyWhenItComesBackWell() throws Exception {
        start();
        machine.seek(true);
        card.fail(SdtStatus.BAD_COMMAND);
        card.lay(InventedCard.RESIDENT.text(), "");
        String words = until(state -> is(state, ReaderState.Broken.class)).reader().orElseThrow().words();
        assertTrue(words.contains("不认识本机的命令"), words);
        assertFalse(words.contains("没有应答"), words);
        card.take();
        card.fail(SdtStatus.OK);
        reader.unplug();
        until(state -> is(state, ReaderState.Away.class));
        reader.plug();
        until(state -> is(state, ReaderState.Ready.class));
    }

    @Test
    void aCardIsShownMaskedAndForgottenWhenNobodyAsksForItAnyMore() throws Exception {
        start();
        card.lay(InventedCard.RESIDENT.text(), "");
        machine.seek(true);
        MachineState lying = until(MachineState::cardLies);
        MaskedCard shown = assertInstanceOf(ReaderState.Lying.class, lying.reader().orElseThrow()).card();
        assertEquals("张*试", shown.name());
        machine.seek(false);
        until(state -> state.reader().orElseThrow().equals(new ReaderState.Lying(MaskedCard.HIDDEN)));
        card.take();
        until(state -> is(state, ReaderState.Ready.class));
    }

    @Test
    void aCardThatCannotBeReadIsToldEachTimeAndMissedWhenItIsLeft() throws Exception {
        start();
        card.fail(SdtStatus.READ_FAILED);
        card.lay(InventedCard.RESIDENT.text(), "");
        for (int time = 0; time < 2; time++) {
            machine.seek(true);
            until(state -> is(state, ReaderState.Unread.class));
            machine.seek(false);
            until(MachineState::cardLies);
        }
        card.take();
        until(state -> is(state, ReaderState.Ready.class));
    }
}
