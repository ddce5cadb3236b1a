package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A code scanner on a pseudo-terminal. Says something only when a code is held before it. Thread-safe. */
public final class ScannerSimulator implements AutoCloseable {

    private static final int NOISE = 40;

    private final Path link;
    private final Random dice;
    private Manner manner = Manner.PLAIN;
    private Charset charset = StandardCharsets.UTF_8;
    private Pty pty;

    /** How it speaks. */
    public enum Manner {
        /** As it should: the code and CR. */
        PLAIN,
        /** With CR and LF. */
        TWO_ENDINGS,
        /** One byte at a time. */
        BYTE_BY_BYTE,
        /** With stray bytes, and an ending, before each code. */
        NOISY,
        /** With nothing that ends a code. */
        UNENDED
    }

    /**
     * Plugs one in.
     *
     * @param link path of the port at which it is found
     * @param seed of its noise
     */
    public ScannerSimulator(Path link, long seed) throws IOException {
        this.link = link;
        this.dice = new Random(seed);
        plug();
    }

    /** Speaks like that from now on. */
    public synchronized void speak(Manner how) {
        manner = how;
    }

    /** Sends codes in that charset from now on. */
    public synchronized void speak(Charset in) {
        charset = in;
    }

    /** A code is held before it. */
    public synchronized void scan(String code) {
        byte[] text = code.getBytes(charset);
        switch (manner) {
            case PLAIN -> pty.write(with(text, "\r"));
            case TWO_ENDINGS -> pty.write(with(text, "\r\n"));
            case UNENDED -> pty.write(text);
            case BYTE_BY_BYTE -> {
                for (byte one : with(text, "\r"))
                    pty.write(new byte[]{one});
            }
            case NOISY -> {
                byte[] noise = new byte[1 + dice.nextInt(NOISE)];
                dice.nextBytes(noise);
                noise[0] = (byte) 0xFF; // in no charset
                pty.write(with(noise, "\r"));
                pty.write(with(text, "\r"));
            }
        }
    }

    private static byte[] with(byte[] text, String ending) {
        byte[] all = Arrays.copyOf(text, text.length + ending.length());
        System.arraycopy(ending.getBytes(StandardCharsets.US_ASCII), 0, all, text.length, ending.length());
        return all;
    }

    /** Pulls the plug. */
    public synchronized void unplug() throws IOException {
        pty.close();
    }

    /** Plugs it in, at the same path. */
    public synchronized void plug() throws IOException {
        pty = new Pty(link);
    }

    @Override
    public synchronized void close() throws IOException {
        pty.close();
    }
}
