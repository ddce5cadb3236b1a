package org.openhall.kiosk.soak;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does one fault to one kiosk, ends it, and waits until the kiosk is well again. One thread. */
final class Striker {

    private static final int HEAL_SECONDS = 240;
    private static final int FULL_SECONDS = 90;

    private final SoakHall hall;
    private final Publisher publisher;
    private final Random dice;

    Striker(SoakHall hall, Publisher publisher, Random dice) {
        this.hall = hall;
        this.publisher = publisher;
        this.dice = dice;
    }

    /** Strikes; returns when the fault itself is over, nanoseconds of the steady counter. */
    long strike(Fault fault, SoakKiosk kiosk, SmallDisk disk) throws IOException, InterruptedException {
        publisher.publish(1 + dice.nextInt(150)); // so that there is work under way
        switch (fault) {
            case KIOSK_KILLED -> {
                kiosk.pass(dice.nextInt(900));
                kiosk.kill();
                return started(kiosk, false);
            }
            case SERVER_KILLED -> {
                hall.pass(dice.nextInt(900));
                hall.kill();
                kiosk.pass(dice.nextInt(3_000));
                hall.start();
            }
            case CABLE_CUT -> {
                kiosk.pass(dice.nextInt(300));
                kiosk.cable().cut(1 + dice.nextInt(6), dice.nextInt(dice.nextBoolean() ? 3_000 : 60_000));
            }
            case CABLE_SILENT -> {
                kiosk.cable().silence(true);
                kiosk.pass(dice.nextInt(8) == 0 ? 45_000 : dice.nextInt(5_000)); // kiosks bear 40 s of silence
                kiosk.cable().silence(false);
            }
            case CABLE_SLOW -> {
                kiosk.cable().slow(20 + dice.nextInt(200));
                kiosk.pass(dice.nextInt(5_000));
                kiosk.cable().slow(0);
            }
            case CONTENT_DAMAGED, INDEX_DAMAGED, PICTURE_DAMAGED -> {
                kiosk.kill();
                damage(target(fault, kiosk));
                return started(kiosk, fault == Fault.CONTENT_DAMAGED);
            }
            case CONTENT_HIT_LIVE -> damage(target(fault, kiosk));
            case DISK_FULL -> fill(kiosk, disk);
            case NEW_HISTORY -> hall.feed().openEpoch(dice.nextLong());
        }
        return System.nanoTime();
    }

    /** Waits until the kiosk is where the hall is now, or beyond. */
    void healed(Fault fault, SoakKiosk kiosk) throws IOException, InterruptedException {
        well(fault, kiosk);
        if (fault != Fault.CONTENT_HIT_LIVE) return;
        kiosk.kill(); // harm that no read has met yet is found by the look at every byte after a start
        kiosk.start(true);
        well(fault, kiosk);
    }

    private void well(Fault fault, SoakKiosk kiosk) throws InterruptedException {
        var wanted = hall.feed().place();
        boolean harmed = fault == Fault.CONTENT_DAMAGED || fault == Fault.CONTENT_HIT_LIVE;
        kiosk.until(look -> look.well(wanted.epoch().no(), wanted.seq()), HEAL_SECONDS, harmed, "well after " + fault);
    }

    private static long started(SoakKiosk kiosk, boolean harmed) throws IOException, InterruptedException {
        long over = System.nanoTime();
        kiosk.start(harmed);
        return over;
    }

    /** Staff must be told by its code; a kiosk that starts on a full disk shows what it held. */
    private void fill(SoakKiosk kiosk, SmallDisk disk) throws IOException, InterruptedException {
        disk.fill(dice.nextInt(200_000));
        publisher.publish(600);
        kiosk.until(look -> look.code().equals("S-DSK-01"), FULL_SECONDS, false, "telling that the disk is full");
        if (dice.nextBoolean()) {
            kiosk.kill();
            kiosk.start(false);
        }
        disk.free();
    }

    private Path target(Fault fault, SoakKiosk kiosk) throws IOException {
        Path folder = kiosk.data().resolve(switch (fault) {
            case INDEX_DAMAGED -> "index";
            case PICTURE_DAMAGED -> "blobs";
            default -> "content";
        });
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> some = files.filter(Files::isRegularFile).filter(file -> fault == Fault.INDEX_DAMAGED
                    || fault == Fault.PICTURE_DAMAGED || file.toString().matches(".*content-\\d+\\.db")).sorted()
                    .toList();
            return some.get(dice.nextInt(some.size()));
        }
    }

    private void damage(Path file) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            if (raw.length() == 0) return;
            byte[] noise = new byte[(int) Math.min(raw.length(), 1L + dice.nextInt(dice.nextBoolean() ? 1 : 2048))];
            dice.nextBytes(noise);
            raw.seek(dice.nextLong(raw.length() - noise.length + 1));
            raw.write(noise);
        }
    }
}
