package org.openhall.devices.printer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Paper;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.receipt.ReceiptPicture;
import org.openhall.devices.receipt.Slips;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;

/** How long a slip takes until it is queued, how long until its mark is back over a pseudo-terminal, and what looking costs. */
final class ReceiptBench {

    private static final int ROUNDS = 200;
    private static final int PRINTS = 20;
    private static final int IDLE_SECONDS = 20;

    /** Milliseconds to encode and queue a slip. */
    private static final int TARGET = 20;

    private ReceiptBench() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Glyphs glyphs = Glyphs.installed();
        System.out.printf("fonts found in %.0f ms (once)%n", millis(start));
        System.out.printf("%n%-44s %8s %8s %8s %8s%n", "encode (ms of CPU)", "first", "p50", "p99", "bytes");
        encode("application, 80 mm, native QR, one line drawn", Printers.EPSON, glyphs, Slips.application());
        encode("application, 58 mm, QR as picture", Printers.NARROW, glyphs, Slips.application());
        encode("queue ticket, 80 mm", Printers.KIOSK, glyphs, Slips.ticket());
        picture(glyphs);
        System.out.println();
        for (PrinterTraits traits : List.of(Printers.EPSON, Printers.KIOSK))
            print(traits, glyphs);
        idle(true, glyphs);
        idle(false, glyphs);
    }

    private static void encode(String name, PrinterTraits traits, Glyphs glyphs, Receipt receipt) {
        EscPosEncoder encoder = new EscPosEncoder(traits, glyphs);
        encoder.warm(); // as the driver does when it starts
        double[] taken = new double[ROUNDS];
        int bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = threadCpu();
            bytes = encoder.encode(receipt).length();
            taken[i] = (threadCpu() - start) / 1e6;
        }
        double first = taken[0];
        Arrays.sort(taken);
        System.out.printf("%-44s %8.1f %8.2f %8.2f %8d%n", name, first, taken[ROUNDS / 2], taken[ROUNDS * 99 / 100],
                bytes);
    }

    private static void picture(Glyphs glyphs) {
        ReceiptPicture pictures = new ReceiptPicture(glyphs);
        double[] taken = new double[PRINTS];
        for (int i = 0; i < PRINTS; i++) {
            long start = System.nanoTime();
            pictures.png(Slips.application(), Paper.WIDE);
            taken[i] = millis(start);
        }
        Arrays.sort(taken);
        System.out.printf("%-44s %8s %8.2f%n", "preview as PNG, 80 mm", "", taken[PRINTS / 2]);
    }

    private static void print(PrinterTraits traits, Glyphs glyphs) throws Exception {
        Path folder = Files.createTempDirectory("receipt-bench");
        PrinterBrain brain = new PrinterBrain(traits, glyphs);
        Path port = folder.resolve("printer");
        try (ReceiptPrinterSimulator _ = ReceiptPrinterSimulator.atSerial(port, brain, 1);
                ReceiptPrinter printer = printer(port, traits, glyphs)) {
            while (!printer.state().canPrint())
                Thread.onSpinWait();
            double[] queued = new double[PRINTS];
            double[] printed = new double[PRINTS];
            for (int i = 0; i < PRINTS; i++) {
                long start = System.nanoTime();
                CompletableFuture<PrintResult> result = printer
                        .print(new Receipt("B" + i, Slips.application().parts()));
                queued[i] = millis(start);
                if (!(result.get(60, TimeUnit.SECONDS) instanceof PrintResult.Printed))
                    throw new IllegalStateException("not printed: " + result.get());
                printed[i] = millis(start);
            }
            Arrays.sort(queued);
            Arrays.sort(printed);
            double worst = queued[PRINTS - 1];
            System.out.printf(
                    "print with %s on a pty: encoded and queued p50 %.1f ms, worst %.1f ms = %.2f x the target"
                            + " of %d ms%s; mark back p50 %.0f ms%n",
                    traits.confirmation(), queued[PRINTS / 2], worst, worst
                            / TARGET,
                    TARGET, worst > TARGET ? " LOSS" : "", printed[PRINTS / 2]);
        } finally {
            Files.deleteIfExists(port);
            Files.deleteIfExists(folder);
        }
    }

    private static ReceiptPrinter printer(Path port, PrinterTraits traits, Glyphs glyphs) {
        ByteLink link = new SerialByteLink(port.toString(), 115_200);
        return new EscPosPrinter(link, traits, glyphs, PrinterPatience.USUAL, new SentNumbers(), System::nanoTime,
                news -> {});
    }

    /** Of the driver's thread alone. */
    private static void idle(boolean there, Glyphs glyphs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("receipt-bench");
        Path port = folder.resolve("printer");
        ReceiptPrinterSimulator simulator = ReceiptPrinterSimulator.atSerial(port,
                new PrinterBrain(Printers.KIOSK, glyphs), 1);
        if (!there) simulator.unplug();
        try (simulator; ReceiptPrinter _ = printer(port, Printers.KIOSK, glyphs)) {
            Thread.sleep(2000);
            long before = cpu();
            Thread.sleep(IDLE_SECONDS * 1000L);
            System.out.printf("idle, printer %s: %.2f %% of a core%n", there ? "there" : "away",
                    (cpu() - before) / 1e9 / IDLE_SECONDS * 100);
        } finally {
            Files.deleteIfExists(port);
            Files.deleteIfExists(folder);
        }
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("receipt printer"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId())).sum();
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
