package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.openhall.devices.lines.TcpByteLink;
import org.openhall.devices.link.ByteLink;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.ReceiptPrinterSimulator.Manner;

/** A simulated printer, a real line, and the driver at its other end. */
final class PrinterOnALine implements AutoCloseable {

    private static final long MOST_SECONDS = 60;
    /** Hurried where nothing hangs on how busy the machine is. */
    static final PrinterPatience HURRIED = with(Duration.ofMillis(800));
    /** So hurried that a late answer is too late at first. */
    static final PrinterPatience VERY_HURRIED = with(Duration.ofMillis(250));

    private static PrinterPatience with(Duration reply) {
        return new PrinterPatience(reply, Duration.ofMillis(30),
                Duration.ofSeconds(2), Duration.ofSeconds(3), 100_000, Duration.ofMillis(50), Duration.ofMillis(20),
                Duration.ofMillis(200));
    }

    /** What it hangs on. */
    enum Wire {
        SERIAL, NETWORK
    }

    final PrinterBrain brain;
    final ReceiptPrinterSimulator simulator;
    final EscPosPrinter printer;
    final BlockingQueue<PrinterState> news = new LinkedBlockingQueue<>();

    PrinterOnALine(Wire wire, PrinterTraits traits, PrinterPatience patience, Path folder) throws IOException {
        this(wire, traits, patience, folder, Manner.PLAIN, line -> line);
    }

    /**
     * One at a line of its own kind.
     *
     * @param manner of the printer from the beginning
     * @param own makes the line that the driver has of the real one
     */
    PrinterOnALine(Wire wire, PrinterTraits traits, PrinterPatience patience, Path folder, Manner manner,
            UnaryOperator<ByteLink> own) throws IOException {
        Glyphs glyphs = Glyphs.installed();
        brain = new PrinterBrain(traits, glyphs);
        Path port = folder.resolve("printer");
        simulator = wire == Wire.SERIAL
                ? ReceiptPrinterSimulator.atSerial(port, brain, 1)
                : ReceiptPrinterSimulator.atNetwork(0, brain, 1);
        simulator.speak(manner);
        ByteLink link = wire == Wire.SERIAL
                ? new SerialByteLink(port.toString(), 115_200)
                : new TcpByteLink("127.0.0.1", simulator.networkPort().orElseThrow());
        printer = new EscPosPrinter(own.apply(link), traits, glyphs, patience, new SentNumbers(), System::nanoTime,
                news::add);
    }

    /** Waits for news of that kind; what came before it is dropped. */
    <T extends PrinterState> T next(Class<T> kind) throws InterruptedException {
        while (true) {
            PrinterState one = news.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (one == null) throw new AssertionError("no " + kind.getSimpleName() + " came");
            if (kind.isInstance(one)) return kind.cast(one);
        }
    }

    /** Prints once the printer is ready, and waits for what becomes of it. */
    PrintResult print(Receipt receipt) throws Exception {
        return result(printer.print(receipt));
    }

    static PrintResult result(CompletableFuture<PrintResult> future) throws Exception {
        return future.get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        printer.close();
        simulator.close();
    }
}
