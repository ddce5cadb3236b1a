package org.openhall.devices.simulators;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.pace.DeviceWatch;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.scanner.CodeScanner;

/**
 * Processor time of a program with reader, printer and scanner attached and nobody before them, as a share of one core; target 1 %.
 * The simulators run in a process of their own. Then the same while a screen asks for a card, and with all three unplugged.
 * Argument: seconds each (60 if none).
 */
final class DevicesIdleBench {

    private static final double TARGET = 1;
    private static final int SETTLE = 20;

    private DevicesIdleBench() {}

    /** The simulators: plugged in until there is no more input. */
    static final class Simulators {

        private Simulators() {}

        /** Argument: the folder of their ports. */
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            PrinterBrain brain = new PrinterBrain(new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow()
                    .model().traits(), Glyphs.installed());
            try (IdCardReaderSimulator reader = new IdCardReaderSimulator(folder.resolve("reader"), new ReaderBrain(
                    true), 1);
                    ScannerSimulator scanner = new ScannerSimulator(folder.resolve("scanner"), 1);
                    ReceiptPrinterSimulator printer = ReceiptPrinterSimulator.atSerial(folder.resolve("printer"), brain,
                            1)) {
                reader.speak(IdCardReaderSimulator.Manner.PLAIN);
                scanner.speak(ScannerSimulator.Manner.PLAIN);
                printer.speak(ReceiptPrinterSimulator.Manner.PLAIN);
                System.out.println("READY");
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        Path folder = Files.createTempDirectory("devices-idle-bench");
        System.out.printf("%d s each, share of one core; target %.0f %%%n%n", seconds, TARGET);
        Process simulators = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Simulators.class
                        .getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Deque<AutoCloseable> drivers = new ArrayDeque<>();
        try (var out = simulators.inputReader(StandardCharsets.UTF_8)) {
            if (!"READY".equals(out.readLine())) throw new IllegalStateException("no simulators");
            SdtReader reader = attach(new Lines(folder), new DeviceProfiles().kiosk("kiosk-demo"), drivers);
            reader.seek(false); // as on every screen but those that ask for a card
            measure("three devices attached, idle", seconds);
            reader.seek(true);
            measure("while a screen asks for a card", seconds);
            simulators.getOutputStream().close();
            simulators.waitFor();
            measure("three devices unplugged", seconds);
        } finally {
            simulators.destroy();
            while (!drivers.isEmpty())
                drivers.pop().close();
            Files.delete(folder);
        }
    }

    private static SdtReader attach(Lines lines, KioskProfile kiosk, Deque<AutoCloseable> drivers) {
        Attached<Model.Reader> reader = kiosk.reader().orElseThrow();
        SdtReader cards = new SdtReader(lines.to(reader.link()), System::nanoTime, Optional.empty(),
                news -> System.out.println("  reader: " + news.getClass().getSimpleName()));
        drivers.push(new DeviceWatch("reader", cards,
                Duration.ofMillis(reader
                        .model().pauseMillis()),
                lines.path(reader.link())));
        Attached<Model.Scanner> scanner = kiosk.scanner().orElseThrow();
        drivers.push(new DeviceWatch("scanner", new CodeScanner(lines.to(scanner.link()), scanner.model().traits(),
                System::nanoTime, news -> System.out.println("  scanner: " + news.getClass().getSimpleName())),
                Duration
                        .ofMillis(20),
                lines.path(scanner.link())));
        DeviceLink printer = kiosk.printer().orElseThrow().link();
        drivers.push(new EscPosPrinter(lines.to(printer), kiosk.printer().orElseThrow().model().traits(), Glyphs
                .installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime,
                state -> System.out.println("  printer: " + state
                        .words())));
        return cards;
    }

    private static void measure(String what, int seconds) throws InterruptedException {
        rest(SETTLE); // what starts also compiles
        double process = processSeconds();
        rest(seconds);
        double share = (processSeconds() - process) / seconds * 100;
        System.out.printf("%-32s %6.2f %%%s%n", what, share, share > TARGET ? "  LOSS" : "");
    }

    private static void rest(int seconds) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        if (never) throw new IllegalStateException();
    }

    private static double processSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }
}
