package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtInput;

/** An ID-card reader on a pseudo-terminal. Runs on a thread of its own until it is closed. */
public final class IdCardReaderSimulator implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Path link;
    private final ReaderBrain brain;
    private final Random dice;
    private final Thread thread;
    private volatile Manner manner = Manner.PLAIN;
    private volatile boolean ended;
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

    /** Pulls the plug. */
    public void unplug() throws IOException {
        pty.close();
    }

    /** Plugs it in, at the same path. */
    public void plug() throws IOException {
        brain.power();
        pty = new Pty(link);
    }

    private void run() {
        SdtInput input = SdtInput.EMPTY;
        while (!ended) {
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
            case SILENT -> {
            }
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        pty.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
