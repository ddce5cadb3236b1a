package org.openhall.kiosk.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A hall server and two kiosks as real processes, with real files and TLS, while somebody publishes without end and
 * faults strike at random. Whatever happens, a kiosk shows a state that the hall vouched for, never words that nobody
 * published, and in the end it is where the hall is. Arguments: minutes (10), seed (from the clock). Exits with 1 and
 * the seed when something happened that must not.
 */
public final class HallSoak {

    private static final int DISK_MEGABYTES = 24;
    private static final int FIRST_SECONDS = 120;

    private final Path home;
    private final long seed;
    private final long end;
    private final Tally tally = new Tally();
    private final long began = System.nanoTime();
    private int told;

    private HallSoak(Path home, int minutes, long seed) {
        this.home = home;
        this.seed = seed;
        this.end = began + Duration.ofMinutes(minutes).toNanos();
    }

    /** Runs; see the class. */
    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime() & 0xffffff;
        Path home = Files.createTempDirectory("hall-soak");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants()
                .forEach(ProcessHandle::destroyForcibly)));
        System.out.println("SOAK seed " + seed + ", " + minutes + " minutes, in " + home);
        boolean sound = new HallSoak(home, minutes, seed).run();
        if (sound) delete(home);
        System.exit(sound ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (SmallDisk first = new SmallDisk(home.resolve("kiosk-1"), DISK_MEGABYTES);
                SmallDisk second = new SmallDisk(home.resolve("kiosk-2"), DISK_MEGABYTES);
                SoakHall hall = new SoakHall(home)) {
            run(hall, List.of(first, second));
            return true;
        } catch (ViolationException e) {
            say("SOAK VIOLATION with seed " + seed + ": " + e.getMessage() + "; all is kept in " + home);
            return false;
        }
    }

    private void run(SoakHall hall, List<SmallDisk> disks) throws Exception {
        Random dice = new Random(seed);
        Publisher publisher = new Publisher(hall, new Random(dice.nextLong()));
        try (SoakKiosk one = new SoakKiosk("kiosk-1", home, disks.getFirst().folder(), hall, publisher);
                SoakKiosk two = new SoakKiosk("kiosk-2", home, disks.getLast().folder(), hall, publisher)) {
            List<SoakKiosk> kiosks = List.of(one, two);
            publisher.publish(600);
            for (SoakKiosk kiosk : kiosks)
                kiosk.start(false);
            for (SoakKiosk kiosk : kiosks)
                kiosk.until(look -> look.well(1, 1), FIRST_SECONDS, false, "filled");
            publisher.start();
            strikes(new Striker(hall, publisher, dice), dice, kiosks, disks);
            publisher.stop();
            converge(hall, kiosks);
            say("SOAK sound: " + publisher.releases() + " changes published, seed " + seed);
        }
    }

    /** Rounds of all faults in random order, so that a short run has met each of them. */
    private void strikes(Striker striker, Random dice, List<SoakKiosk> kiosks, List<SmallDisk> disks)
            throws IOException,
            InterruptedException {
        List<Fault> round = new ArrayList<>();
        while (System.nanoTime() < end) {
            if (round.isEmpty()) {
                round.addAll(List.of(Fault.values()));
                if (!disks.getFirst().mounted()) round.remove(Fault.DISK_FULL); // only root fills a disk of its own
                Collections.shuffle(round, dice);
            }
            Fault fault = round.removeLast();
            int which = dice.nextInt(kiosks.size());
            tally.struck(fault);
            long over = striker.strike(fault, kiosks.get(which), disks.get(which));
            striker.healed(fault, kiosks.get(which));
            tally.healed(fault, Duration.ofNanos(System.nanoTime() - over));
            tellEachMinute();
        }
    }

    private static void converge(SoakHall hall, List<SoakKiosk> kiosks) throws IOException, InterruptedException {
        var place = hall.feed().place();
        for (SoakKiosk kiosk : kiosks) {
            Look last = kiosk.until(look -> look.well(place.epoch().no(), place.seq()), FIRST_SECONDS, false,
                    "where the hall is");
            var status = hall.status();
            if (last.seq() != status.seq() || last.rows().size() != status.rows())
                throw new ViolationException(kiosk + " is at " + last + ", the hall at " + status);
        }
    }

    private void tellEachMinute() {
        int minute = (int) Duration.ofNanos(System.nanoTime() - began).toMinutes();
        if (minute == told) return;
        told = minute;
        say("SOAK after " + minute + " min");
    }

    private void say(String title) {
        System.out.println(title + "\n" + tally.table());
        System.out.flush();
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
