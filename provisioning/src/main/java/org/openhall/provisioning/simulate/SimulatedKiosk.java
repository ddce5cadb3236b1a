package org.openhall.provisioning.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.InventedCard;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
import org.openhall.devices.simulators.ScannerSimulator;

/** All devices of the demo's kiosk on ports of their own, played by a person's lines or by a tour's cues. Thread-safe. */
public final class SimulatedKiosk implements AutoCloseable {

    private static final long NOISE = 1;

    private final Path paper;
    private final ReaderBrain card = new ReaderBrain(true);
    private final PrinterBrain roll;
    private final IdCardReaderSimulator reader;
    private final ReceiptPrinterSimulator printer;
    private final ScannerSimulator scanner;

    /**
     * Plugs them in.
     *
     * @param folder where their ports and the paper appear
     * @param traits of the printer
     * @param out where it is said that the paper cannot be drawn
     */
    public SimulatedKiosk(Path folder, PrinterTraits traits, PrintWriter out) throws IOException {
        Files.createDirectories(folder);
        paper = folder.resolve("paper.png");
        roll = new PrinterBrain(traits, Glyphs.installed());
        reader = new IdCardReaderSimulator(folder.resolve("reader"), card, NOISE);
        printer = ReceiptPrinterSimulator.atSerial(folder.resolve("printer"), roll, NOISE);
        printer.show(paper, SimulateCommand.undrawn(out));
        scanner = new ScannerSimulator(folder.resolve("scanner"), NOISE);
    }

    /** Where its paper grows. */
    public Path paper() {
        return paper;
    }

    /** What a tour asks to be done to them; other lines are not meant for them. */
    public synchronized void cue(String line) {
        try {
            switch (line) {
                case "TOUR lay the card" -> card.lay(InventedCard.RESIDENT.text(), "");
                case "TOUR take the card" -> card.take();
                case "TOUR take the paper" -> roll.paperOut();
                case "TOUR load paper" -> roll.loadPaper();
                case "TOUR pull the plugs" -> unplug();
                case "TOUR plug in" -> plug();
                default -> {
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unplug() throws IOException {
        reader.unplug();
        printer.unplug();
        scanner.unplug();
    }

    private void plug() throws IOException {
        reader.plug();
        printer.plug();
        scanner.plug();
    }

    /**
     * Does what a person types until the input ends or they leave.
     *
     * @return whether they left
     */
    public boolean play(InputStream in, PrintWriter out) throws IOException {
        List<Deed> deeds = new ArrayList<>();
        deeds.addAll(named("读卡器", ReaderDeeds.of(reader, card)));
        deeds.addAll(named("打印机", PrinterDeeds.of(printer, roll)));
        deeds.addAll(named("扫码器", ScannerDeeds.of(scanner)));
        return new Hands(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out).work(deeds);
    }

    private static List<Deed> named(String device, List<Deed> deeds) {
        return deeds.stream().map(deed -> new Deed(device + " " + deed.word(), deed.takes(), deed.says(), deed.act()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        scanner.close();
        printer.close();
        reader.close();
    }
}
