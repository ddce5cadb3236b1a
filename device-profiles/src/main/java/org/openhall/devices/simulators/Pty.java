package org.openhall.devices.simulators;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A pair of pseudo-terminals (Linux): this end is the device's, the other a serial port like any, under a path of its own.
 * Closing it is pulling the plug. One thread reads; any may close.
 */
public final class Pty implements AutoCloseable {

    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final short POLLIN = 1;
    private static final int PIECE = 4096;
    private static final int NAME = 128;
    private static final int TERMS = 256;
    /** The system's own numbers for speeds. */
    private static final Map<Integer, Long> SPEEDS = Map.of(9600, 13L, 19_200, 14L, 38_400, 15L, 57_600, 4097L, 115_200,
            4098L);
    private static final Path TERMINALS = Path.of("/dev/pts");

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Arena arena = Arena.ofShared();
    private final C c = new C();
    private final int master;
    private final int slave;
    private final Path link;
    private final Path end;
    private volatile boolean closed;
    private volatile OptionalInt speed = OptionalInt.empty();

    /** The few calls of the C library that there are no Java words for. */
    @SuppressWarnings("restricted") // native access is what this is for
    private static final class C {
        private final MethodHandle open = handle("posix_openpt", FunctionDescriptor.of(INT, INT));
        private final MethodHandle grant = handle("grantpt", FunctionDescriptor.of(INT, INT));
        private final MethodHandle unlock = handle("unlockpt", FunctionDescriptor.of(INT, INT));
        private final MethodHandle name = handle("ptsname_r",
                FunctionDescriptor.of(INT, INT, ValueLayout.ADDRESS, LONG));
        private final MethodHandle openFile = handle("open", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT), 2);
        private final MethodHandle poll = handle("poll", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG, INT));
        private final MethodHandle read = handle("read", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG));
        private final MethodHandle write = handle("write", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG));
        private final MethodHandle close = handle("close", FunctionDescriptor.of(INT, INT));
        private final MethodHandle raw = handle("cfmakeraw", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        private final MethodHandle get = handle("tcgetattr", FunctionDescriptor.of(INT, INT, ValueLayout.ADDRESS));
        private final MethodHandle speed = handle("cfgetospeed", FunctionDescriptor.of(INT, ValueLayout.ADDRESS));
        private final MethodHandle set = handle("tcsetattr", FunctionDescriptor.of(INT, INT, INT, ValueLayout.ADDRESS));

        private static MethodHandle handle(String name, FunctionDescriptor shape) {
            return linker().downcallHandle(symbol(name), shape);
        }

        /** A function of which only the first arguments are fixed. */
        private static MethodHandle handle(String name, FunctionDescriptor shape, int fixed) {
            return linker().downcallHandle(symbol(name), shape, Linker.Option.firstVariadicArg(fixed));
        }

        private static Linker linker() {
            return Linker.nativeLinker();
        }

        private static MemorySegment symbol(String name) {
            return linker().defaultLookup().find(name)
                    .orElseThrow(() -> new UnsupportedOperationException("no " + name + " on this system"));
        }

        private static long call(MethodHandle handle, Object... arguments) {
            try {
                return handle.invokeWithArguments(arguments) instanceof Number number ? number.longValue() : 0;
            } catch (Throwable e) {
                throw new IllegalStateException("a call into the C library failed", e);
            }
        }
    }

    /**
     * Makes a pair whose other end is reached by a path.
     *
     * @param link made, or turned to the new pair when it is one that a simulator left there
     * @throws FileAlreadyExistsException when anything else stands there; nothing is done to it
     * @throws IOException when the system gives no pair, or the link cannot be made
     */
    public Pty(Path link) throws IOException {
        this.link = link;
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !leadsTo(TERMINALS))
            throw new FileAlreadyExistsException(link.toString());
        master = (int) C.call(c.open, O_RDWR | O_NOCTTY);
        if (master < 0 || C.call(c.grant, master) < 0 || C.call(c.unlock, master) < 0)
            throw new IOException("no pseudo-terminal");
        MemorySegment name = arena.allocate(NAME);
        C.call(c.name, master, name, (long) NAME);
        // held open, so that nobody at the other end is no hang-up here
        slave = (int) C.call(c.openFile, name, O_RDWR | O_NOCTTY);
        MemorySegment terms = arena.allocate(TERMS);
        C.call(c.get, slave, terms);
        C.call(c.raw, terms);
        C.call(c.set, slave, 0, terms);
        end = Path.of(name.getString(0));
        try {
            appear();
        } catch (IOException e) {
            free();
            throw e;
        }
    }

    /** At once, so that whoever looks for the port never finds half of it. */
    private void appear() throws IOException {
        Path next = link.resolveSibling("." + link.getFileName() + "." + UUID.randomUUID());
        Files.createSymbolicLink(next, end);
        try {
            Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private boolean leadsTo(Path there) throws IOException {
        return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(there);
    }

    private void free() {
        C.call(c.close, slave);
        C.call(c.close, master);
        arena.close();
    }

    /**
     * From now on only what goes at that speed is understood, as on a real line: the rest gets lost.
     *
     * @param baud to which the device is set
     */
    public void only(int baud) {
        if (!SPEEDS.containsKey(baud)) throw new IllegalArgumentException("no speed for this: " + baud);
        speed = OptionalInt.of(baud);
    }

    /** Whether the other end has another speed. */
    private boolean strange() {
        if (speed.isEmpty()) return false;
        try (Arena now = Arena.ofConfined()) {
            MemorySegment terms = now.allocate(TERMS);
            C.call(c.get, slave, terms);
            return SPEEDS.getOrDefault(speed.getAsInt(), -1L) != C.call(c.speed, terms);
        }
    }

    /** What came from the other end, waiting for the first byte of it; empty when nothing came. */
    public byte[] read(Duration patience) {
        try (Arena now = Arena.ofConfined()) {
            MemorySegment poll = now.allocate(8);
            poll.set(INT, 0, closed ? -1 : master); // after the plug was pulled it waits all the same
            poll.set(ValueLayout.JAVA_SHORT, 4, POLLIN);
            if (C.call(c.poll, poll, 1L, (int) patience.toMillis()) <= 0) return new byte[0];
            MemorySegment piece = now.allocate(PIECE);
            synchronized (this) {
                if (closed) return new byte[0];
                long came = C.call(c.read, master, piece, (long) PIECE);
                return came <= 0 || strange() ? new byte[0] : piece.asSlice(0, came).toArray(ValueLayout.JAVA_BYTE);
            }
        }
    }

    /** Sends all of it to the other end. */
    public synchronized void write(byte[] bytes) {
        if (closed || strange()) return;
        try (Arena now = Arena.ofConfined()) {
            MemorySegment all = now.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            for (long sent = 0; sent < bytes.length;) {
                long more = C.call(c.write, master, all.asSlice(sent), bytes.length - sent);
                if (more <= 0) return;
                sent += more;
            }
        }
    }

    /** Where the other end is. */
    public Path link() {
        return link;
    }

    /** Pulls the plug: whoever has the other end open loses it, and its path leads nowhere. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) return;
        closed = true;
        try {
            if (leadsTo(end)) Files.delete(link); // another may have taken its place
        } finally {
            free();
        }
    }
}
