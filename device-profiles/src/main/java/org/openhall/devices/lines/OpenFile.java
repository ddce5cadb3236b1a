package org.openhall.devices.lines;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

import org.openhall.devices.link.LinkException;

/**
 * A device file that is open for reading and writing at once, without waiting in either. Java's own channels cannot: one that
 * reads holds up one that writes, and two openings are one too many for a printer. Reads and writes belong to one thread; any may
 * close.
 */
final class OpenFile implements AutoCloseable {

    /** Nothing now. */
    static final int AGAIN = 11;
    /** It gives no answers at all. */
    static final int INVALID = 22;

    private static final int O_WRONLY = 1;
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;
    private static final int GONE = 0x8 | 0x10 | 0x20;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Calls calls;
    private final int file;
    private boolean closed;

    private OpenFile(Calls calls, int file) {
        this.calls = calls;
        this.file = file;
    }

    /**
     * What a call came to.
     *
     * @param bytes how many, or -1
     * @param error the system's number for what was wrong
     */
    record Outcome(long bytes, int error) {}

    /** Whether a line is ready for something. */
    enum Ready {
        YES, NOT_YET, GONE
    }

    /**
     * Opens it.
     *
     * @throws LinkException when the system refuses
     */
    static OpenFile open(String path, boolean oneWay) throws LinkException {
        Calls calls = new Calls();
        try (Arena now = Arena.ofConfined()) {
            int flags = (oneWay ? O_WRONLY : O_RDWR) | O_NOCTTY | O_NONBLOCK;
            Outcome opened = calls.call(calls.open, now.allocateFrom(path), flags);
            if (opened.bytes < 0) throw new LinkException(LinkException.Cause.ofError(opened.error), path);
            return new OpenFile(calls, (int) opened.bytes);
        }
    }

    Ready canRead(long millis) {
        return ready(POLLIN, millis);
    }

    Ready canWrite(long millis) {
        return ready(POLLOUT, millis);
    }

    /** Whether its other end is gone, also where something could still be sent into the void. */
    boolean isGone() {
        return ready((short) 0, 0) == Ready.GONE;
    }

    /** Waits and does nothing else. */
    void rest(long millis) {
        try (Arena now = Arena.ofConfined()) {
            calls.call(calls.poll, now.allocate(8), 0L, (int) millis);
        }
    }

    private Ready ready(short what, long millis) {
        try (Arena now = Arena.ofConfined()) {
            MemorySegment poll = now.allocate(8);
            synchronized (this) {
                if (closed) return Ready.GONE;
                poll.set(INT, 0, file);
            }
            poll.set(ValueLayout.JAVA_SHORT, 4, what);
            if (calls.call(calls.poll, poll, 1L, (int) millis).bytes <= 0) return Ready.NOT_YET;
            short told = poll.get(ValueLayout.JAVA_SHORT, 6);
            if ((told & what) != 0) return Ready.YES;
            return (told & GONE) != 0 ? Ready.GONE : Ready.NOT_YET;
        }
    }

    synchronized Outcome read(byte[] into) {
        if (closed) return new Outcome(-1, 0);
        try (Arena now = Arena.ofConfined()) {
            MemorySegment piece = now.allocate(into.length);
            Outcome came = calls.call(calls.read, file, piece, (long) into.length);
            if (came.bytes > 0)
                MemorySegment.copy(piece, ValueLayout.JAVA_BYTE, 0, into, 0, (int) came.bytes);
            return came;
        }
    }

    synchronized Outcome write(byte[] bytes, int from) {
        if (closed) return new Outcome(-1, 0);
        try (Arena now = Arena.ofConfined()) {
            MemorySegment rest = now.allocateFrom(ValueLayout.JAVA_BYTE, Arrays.copyOfRange(bytes, from, bytes.length));
            return calls.call(calls.write, file, rest, (long) (bytes.length - from));
        }
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        calls.call(calls.close, file);
    }

    /** The few calls of the C library that there are no Java words for. */
    @SuppressWarnings("restricted") // native access is what this is for
    private static final class Calls {
        private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
        private final MethodHandle open = handle("open", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT),
                ERRNO, Linker.Option.firstVariadicArg(2));
        private final MethodHandle poll = handle("poll", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG, INT),
                ERRNO);
        private final MethodHandle read = handle("read", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG),
                ERRNO);
        private final MethodHandle write = handle("write", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG),
                ERRNO);
        private final MethodHandle close = handle("close", FunctionDescriptor.of(INT, INT), ERRNO);

        private static MethodHandle handle(String name, FunctionDescriptor shape, Linker.Option... options) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().find(name)
                    .orElseThrow(() -> new UnsupportedOperationException("no " + name + " on this system")), shape,
                    options);
        }

        private Outcome call(MethodHandle handle, Object... arguments) {
            try (Arena now = Arena.ofConfined()) {
                MemorySegment state = now.allocate(Linker.Option.captureStateLayout());
                Object[] all = new Object[arguments.length + 1];
                all[0] = state;
                System.arraycopy(arguments, 0, all, 1, arguments.length);
                long told = handle.invokeWithArguments(all) instanceof Number number ? number.longValue() : 0;
                return new Outcome(told, told < 0 ? state.get(INT, 0) : 0);
            } catch (Throwable e) {
                throw new IllegalStateException("a call into the C library failed", e);
            }
        }
    }
}
