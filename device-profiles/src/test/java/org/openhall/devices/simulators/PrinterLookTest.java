package org.openhall.devices.simulators;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.devices.printer.PrinterLook;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.Printers;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.ReceiptPrinterSimulator.Manner;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One look, as a checkup has it: whoever answers late is not called silent. */
class PrinterLookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"PLAIN,Ready", "LATE,Ready", "SILENT,Silent"})
    void howItIs(Manner manner, String expected) throws Exception {
        Path port = folder.resolve("printer");
        PrinterBrain brain = new PrinterBrain(Printers.EPSON, Glyphs.installed());
        try (ReceiptPrinterSimulator simulator = ReceiptPrinterSimulator.atSerial(port, brain, 1)) {
            simulator.speak(manner);
            PrinterState state = new PrinterLook().at(new SerialByteLink(port.toString(), 115_200), Printers.EPSON,
                    System::nanoTime);
            assertEquals(expected, state.getClass().getSimpleName());
        }
    }
}
