package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receipt printer on a pseudo-terminal or a network port. Runs on a thread of its own until it is closed. */
public final class ReceiptPrinterSimulator implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);
    /** Looks for which a late answer is kept: longer than one waits for it at first. */
    private static final int LATE = 30;
    private static final int QUICK = 10_000;
    /** Looks after which a picture that could not be written is tried again. */
    private static final int TRY_AGAIN = 50;
    private static final int MOST_NOISE = 8;

    private final Plug plug;
    private final PrinterBrain brain;
    private final Random dice;
    private final Thread thread;
    private final Deque<Map.Entry<Long, byte[]>> late = new ArrayDeque<>();
    private volatile Manner manner = Manner.PLAIN;
    private volatile Optional<Path> picture = Optional.empty();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Optional<PrinterPort> port = Optional.empty();
    private volatile OptionalInt speed = OptionalInt.empty();
    private long looks;
    private int shown = -1;
    private volatile Runnable trouble = () -> {};
    private boolean failing;
    private long tried;

    /** How it speaks and works. */
    public enum Manner {
        /** As it should. */
        PLAIN,
        /** One byte at a time. */
        BYTE_BY_BYTE,
        /** With stray bytes before each answer. */
        NOISY,
        /** Half a second later than it should. */
        LATE,
        /** A line of print at a time. */
        SLOW,
        /** It prints and never says anything, as over a cable that only goes one way. */
        SILENT,
        /** It takes nothing from the line, which fills up. */
        CHOKED,
        /** It answers questions and never gives a mark back. */
        UNPROVED
    }

    private interface Plug {
        PrinterPort in() throws IOException;
    }

    private ReceiptPrinterSimulator(Plug plug, PrinterBrain brain, long seed) throws IOException {
        this.plug = plug;
        this.brain = brain;
        this.dice = new Random(seed);
        plug();
        thread = Thread.ofPlatform().daemon().name("simulated receipt printer").start(this::run);
    }

    /**
     * Plugs one in at a serial port.
     *
     * @param link path of the port at which it is found
     * @param brain what it does
     * @param seed of its noise
     */
    public static ReceiptPrinterSimulator atSerial(Path link, PrinterBrain brain, long seed) throws IOException {
        return new ReceiptPrinterSimulator(() -> new PtyPort(link), brain, seed);
    }

    /**
     * Plugs one in at a network port of this machine.
     *
     * @param port its number; 0: any free one, which it keeps
     * @param brain what it does
     * @param seed of its noise
     */
    public static ReceiptPrinterSimulator atNetwork(int port, PrinterBrain brain, long seed) throws IOException {
        AtomicInteger number = new AtomicInteger(port);
        return new ReceiptPrinterSimulator(() -> {
            TcpPort opened = new TcpPort(number.get());
            number.set(opened.number());
            return opened;
        }, brain, seed);
    }

    /** The number of its network port while it is plugged in. */
    public OptionalInt networkPort() {
        return port.isPresent() && port.get() instanceof TcpPort tcp
                ? OptionalInt.of(tcp.number())
                : OptionalInt.empty();
    }

    /** Speaks like that from now on. */
    public void speak(Manner how) {
        manner = how;
    }

    /**
     * Keeps a PNG of its paper up to date from now on.
     *
     * @param failing told on the printer's thread when it begins to be impossible; it is tried again
     */
    public void show(Path png, Runnable failing) {
        trouble = failing;
        picture = Optional.of(png);
    }

    /** Pulls the plug at the line's end; its power stays. */
    public void unplug() throws IOException {
        Optional<PrinterPort> pulled = port;
        port = Optional.empty();
        if (pulled.isPresent()) pulled.get().close();
    }

    /** Plugs it in, where it was. */
    public void plug() throws IOException {
        PrinterPort in = plug.in();
        if (in instanceof PtyPort serial) speed.ifPresent(serial::only);
        port = Optional.of(in);
    }

    /** Its serial line is set to that speed from now on: at another nothing is understood. */
    public void only(int bitsASecond) {
        speed = OptionalInt.of(bitsASecond);
        if (port.isPresent() && port.get() instanceof PtyPort serial) serial.only(bitsASecond);
    }

    private void run() {
        while (!ended()) {
            looks++;
            Optional<PrinterPort> now = port;
            if (now.isEmpty() || takesNothing()) rest();
            if (now.isPresent()) look(now.get());
            draw();
        }
    }

    private boolean takesNothing() {
        return brain.isFull() || manner == Manner.CHOKED;
    }

    private boolean ended() {
        return end.getCount() == 0;
    }

    private void rest() {
        try {
            if (end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PrinterPort now) {
        if (!takesNothing()) answer(now, brain.receive(now.read(LOOK)));
        byte[] marks = brain.work(manner == Manner.SLOW ? 1 : QUICK);
        if (manner != Manner.UNPROVED) answer(now, marks);
        while (!late.isEmpty() && late.peek().getKey() <= looks)
            now.write(late.poll().getValue());
    }

    private void answer(PrinterPort now, byte[] bytes) {
        if (bytes.length == 0) return;
        switch (manner) {
            case PLAIN, SLOW, UNPROVED -> now.write(bytes);
            case BYTE_BY_BYTE -> {
                for (byte one : bytes)
                    now.write(new byte[]{one});
            }
            case NOISY -> {
                byte[] noise = new byte[dice.nextInt(MOST_NOISE)];
                dice.nextBytes(noise);
                now.write(noise);
                now.write(bytes);
            }
            case LATE -> late.add(Map.entry(looks + LATE, bytes));
            case SILENT, CHOKED -> {
            }
        }
    }

    private void draw() {
        int fed = brain.roll().fed() + brain.roll().cuts();
        if (picture.isEmpty() || fed == shown || (failing && looks - tried < TRY_AGAIN)) return;
        Path png = picture.get();
        Path next = png.resolveSibling(png.getFileName() + ".next");
        try {
            Files.write(next, brain.roll().png());
            Files.move(next, png, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            shown = fed;
            failing = false;
        } catch (IOException e) {
            tried = looks;
            if (!failing) trouble.run();
            failing = true;
            next.toFile().delete(); // a torn one would take room
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        unplug();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
