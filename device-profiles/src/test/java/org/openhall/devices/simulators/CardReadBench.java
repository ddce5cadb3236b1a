package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.pace.DeviceWatch;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.simulators.IdCardReaderSimulator.Manner;

/**
 * How long a card takes, from when it lies on the reader to when the program has it, over a line as slow as 115,200 baud, looked
 * at as the kiosk does, and laid down at the worst moment: just after a look. Target: the time on the wire and 150 ms at most. The simulator answers at once; a real reader's own work with
 * the card (about a second) comes on top of both. Argument: rounds (40 if none).
 */
final class CardReadBench {

    private static final int BAUD = 115_200;
    private static final int TARGET_MILLIS = 150;
    /** Find, select, read, newest address: each asked in 10 bytes; answered in 15, 19, 1295 and 11. */
    private static final int WIRE_BYTES = 4 * 10 + 15 + 19 + 1295 + 11;

    private CardReadBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        double wire = WIRE_BYTES * 10_000.0 / BAUD;
        Path folder = Files.createTempDirectory("card-read-bench");
        try {
            List<Double> taken = run(folder, rounds);
            System.out.printf("card read over %d baud, %d rounds; on the wire %.0f ms, target %.0f ms%n%n", BAUD,
                    rounds,
                    wire, wire + TARGET_MILLIS);
            for (int percent : new int[]{0, 50, 90, 99, 100}) {
                double millis = taken.get(Math.min(taken.size() - 1, taken.size() * percent / 100));
                System.out.printf("%3d %%  %7.1f ms  = wire + %6.1f ms%s%n", percent, millis, millis - wire, millis
                        - wire > TARGET_MILLIS ? "  LOSS" : "");
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static List<Double> run(Path folder, int rounds) throws IOException, InterruptedException {
        Lines lines = new Lines(folder);
        DeviceLink link = DeviceLink.of("sim:reader");
        Model.Reader model = (Model.Reader) new DeviceProfiles().model(Kind.READER, "reader-sdt");
        ReaderBrain brain = new ReaderBrain(true);
        BlockingQueue<ReaderNews> news = new LinkedBlockingQueue<>();
        List<Double> taken = new ArrayList<>();
        try (IdCardReaderSimulator simulator = new IdCardReaderSimulator(folder.resolve("reader"), brain, 1)) {
            simulator.speakAt(BAUD);
            simulator.speak(Manner.SLOW);
            SdtReader reader = new SdtReader(lines.to(link), System::nanoTime, Optional.empty(), news::add);
            try (DeviceWatch watch = new DeviceWatch("reader", reader, Duration.ofMillis(model.pauseMillis()), lines
                    .path(link))) {
                await(news, ReaderNews.Ready.class, watch);
                for (int round = -5; round < rounds; round++) { // the first ones warm the code
                    long begin = System.nanoTime();
                    brain.lay(InventedCard.RESIDENT.text(), "");
                    await(news, ReaderNews.Read.class, watch);
                    if (round >= 0) taken.add((System.nanoTime() - begin) / 1e6);
                    brain.take();
                    await(news, ReaderNews.Removed.class, watch);
                }
            }
        }
        taken.sort(null);
        return taken;
    }

    private static void await(BlockingQueue<ReaderNews> news, Class<? extends ReaderNews> kind, DeviceWatch watch)
            throws InterruptedException {
        ReaderNews one = news.poll(1, TimeUnit.MINUTES);
        while (one != null && !kind.isInstance(one))
            one = news.poll(1, TimeUnit.MINUTES);
        if (one == null) throw new IllegalStateException("no " + kind.getSimpleName() + " of " + watch);
    }
}
