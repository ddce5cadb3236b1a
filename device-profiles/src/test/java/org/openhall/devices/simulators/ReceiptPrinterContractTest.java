package org.openhall.devices.simulators;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.printer.PrinterTraits.Charset;
import org.openhall.devices.printer.PrinterTraits.Confirmation;
import org.openhall.devices.printer.PrinterTraits.Presenter;
import org.openhall.devices.printer.PrinterTraits.Qr;
import org.openhall.devices.printer.PrinterTraits.Raster;
import org.openhall.devices.printer.ReceiptPrinter;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a printer with its driver must do, with the patience that a kiosk has: on the simulator always, and on a real one when it is
 * named: {@code -Dtest.jvm="-Dopenhall.printer=serial:/dev/ttyUSB0?baud=115200 -Dopenhall.printer.narrow=true"}. A real one needs
 * paper.
 */
class ReceiptPrinterContractTest {

    private static final Receipt SLIP = new Receipt("TEST 1", List.of(new Part.Title("打印测试"),
            Part.Text.of("中文 ABC 123 ￥ · 𠮷"), new Part.Qr("OpenHall 打印测试"), new Part.TearLine("")));

    @TempDir
    private Path folder;
    private final BlockingQueue<PrinterState> news = new LinkedBlockingQueue<>();

    private static PrinterTraits traits(boolean narrow) {
        return narrow
                ? new PrinterTraits(58, 384, 32, Charset.GBK, false, Presenter.NONE, Qr.RASTER, Raster.GS_V_0,
                        Confirmation.GS_R, true)
                : new PrinterTraits(80, 576, 48, Charset.GB18030, true, Presenter.NONE, Qr.NATIVE, Raster.GS_V_0,
                        Confirmation.GS_R, true);
    }

    @Test
    void theSimulatorKeepsTheContract() throws Exception {
        PrinterTraits traits = traits(false);
        PrinterBrain brain = new PrinterBrain(traits, Glyphs.installed());
        try (ReceiptPrinterSimulator _ = ReceiptPrinterSimulator.atSerial(folder.resolve("p"), brain, 1)) {
            keeps("sim:p", traits);
            assertTrue(brain.roll().faults().isEmpty() && brain.roll().cuts() == 2);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "openhall.printer", matches = ".+", disabledReason = "no real printer was named")
    void aRealOneKeepsTheContract() throws Exception {
        keeps(System.getProperty("openhall.printer"), traits(Boolean.getBoolean("openhall.printer.narrow")));
    }

    private void keeps(String uri, PrinterTraits traits) throws Exception {
        ReceiptPrinter printer = new EscPosPrinter(new Lines(folder).to(DeviceLink.of(uri)), traits,
                Glyphs.installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime, news::add);
        try (printer) {
            PrinterState first = news.poll(30, TimeUnit.SECONDS);
            assertNotNull(first, "it says how it is");
            assertTrue(first.canPrint(), first.words());
            assertInstanceOf(PrintResult.Printed.class, printer.print(SLIP).get(60, TimeUnit.SECONDS));
            assertInstanceOf(PrintResult.Printed.class, printer.print(SLIP).get(60, TimeUnit.SECONDS));
            assertTrue(printer.state().canPrint());
        }
        assertInstanceOf(PrintResult.Refused.class, printer.print(SLIP).get(1, TimeUnit.SECONDS));
        assertFalse(news.stream().anyMatch(state -> !state.canPrint()), "nothing was the matter");
    }
}
