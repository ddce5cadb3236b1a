package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtInput;

/** An ID-card reader on a pseudo-terminal. Runs on a thread of its own until it is closed. */
public final class IdCardReaderSimulator implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LEISURE = Duration.ofSeconds(1);
    private static final Duration LATENESS = Duration.ofMillis(1700);
    private static final int REQUEST = 10;
    private static final int SLOW_PIECE = 16;

    private final Path link;
    private final ReaderBrain brain;
    private final Random dice;
    private final Thread thread;
    private volatile Manner manner = Manner.PLAIN;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int baud = 9600;
    private volatile OptionalInt line = OptionalInt.empty();
    private volatile Pty pty;

    /** How it speaks. */
    public enum Manner {
        /** As it should. */
        PLAIN,
        /** One byte at a time. */
        BYTE_BY_BYTE,
        /** With stray bytes before each answer. */
        NOISY,
        /** With a wrong check byte. */
        BAD_CHECK,
        /** With a length that is too long. */
        BAD_LENGTH,
        /** When nobody waits any more. */
        LATE,
        /** As late as the slowest that there are. */
        LEISURELY,
        /** As slowly as its line is. */
        SLOW,
        /** Not at all. */
        SILENT
    }

    /**
     * Plugs one in.
     *
     * @param link path of the port at which it is found
     * @param brain what it answers
     * @param seed of its noise
     */
    public IdCardReaderSimulator(Path link, ReaderBrain brain, long seed) throws IOException {
        this.link = link;
        this.brain = brain;
        this.dice = new Random(seed);
        plug();
        thread = Thread.ofPlatform().daemon().name("simulated id-card reader").start(this::run);
    }

    /** Speaks like that from now on. */
    public void speak(Manner how) {
        manner = how;
    }

    /** How slow the line of {@link Manner#SLOW} is, 9600 bits a second if nothing is said. */
    public void speakAt(int bitsASecond) {
        baud = bitsASecond;
    }

    /** Its line is set to that speed from now on: at another nothing is understood. */
    public void only(int bitsASecond) {
        line = OptionalInt.of(bitsASecond);
        pty.only(bitsASecond);
    }

    /** Pulls the plug. */
    public void unplug() throws IOException {
        pty.close();
    }

    /** Plugs it in, at the same path. */
    public void plug() throws IOException {
        brain.power();
        plugLine();
    }

    /** Plugs its line in again, at the same path; it had power all along. */
    public void plugLine() throws IOException {
        pty = new Pty(link);
        line.ifPresent(pty::only);
    }

    private void run() {
        SdtInput input = SdtInput.EMPTY;
        while (ended.getCount() > 0) {
            Pty now = pty;
            SdtInput.Step step = input.feed(now.read(LOOK));
            input = step.next();
            step.bodies().forEach(body -> answer(now, brain.answer(body)));
        }
    }

    private void answer(Pty now, byte[] frame) {
        switch (manner) {
            case PLAIN -> now.write(frame);
            case BYTE_BY_BYTE -> {
                for (byte one : frame)
                    now.write(new byte[]{one});
            }
            case NOISY -> {
                byte[] noise = new byte[dice.nextInt(40)];
                dice.nextBytes(noise);
                now.write(noise);
                now.write(frame);
            }
            case BAD_CHECK -> {
                frame[frame.length - 1] ^= 1;
                now.write(frame);
            }
            case BAD_LENGTH -> {
                frame[6] ^= 0x10;
                now.write(frame);
            }
            case LATE -> {
                rest(LATENESS.toNanos());
                now.write(frame);
            }
            case LEISURELY -> {
                rest(LEISURE.toNanos());
                now.write(frame);
            }
            case SLOW -> slowly(now, frame);
            case SILENT -> {
            }
        }
    }

    /** By the clock, so that what this thread itself takes makes the line no slower. */
    private void slowly(Pty now, byte[] frame) {
        long begin = System.nanoTime();
        for (int at = 0; at < frame.length; at += SLOW_PIECE) {
            byte[] piece = Arrays.copyOfRange(frame, at, Math.min(frame.length, at + SLOW_PIECE));
            // the question took its time too
            rest(Math.max(0, begin + wire(REQUEST + at + piece.length) - System.nanoTime()));
            now.write(piece);
        }
    }

    /** Nanoseconds of so many bytes on the wire, ten bits each. */
    private long wire(int bytes) {
        return bytes * 10_000_000_000L / baud;
    }

    private void rest(long nanos) {
        try {
            if (ended.await(nanos, TimeUnit.NANOSECONDS)) manner = Manner.PLAIN; // the rest goes out at once
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        pty.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
