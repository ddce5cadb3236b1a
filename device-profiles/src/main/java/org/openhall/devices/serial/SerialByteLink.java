package org.openhall.devices.serial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.link.LinkException.Cause;

/**
 * A serial port, 8N1. Reads in the caller's thread and listens to nothing: a listener on a port that was pulled is called
 * hundreds of thousands of times a second (devices.md §6), while a read says at once that the port is gone.
 */
public final class SerialByteLink implements ByteLink {

    private static final int PIECE = 4096;
    private static final int ENOENT = 2;
    private static final int EAGAIN = 11;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int MOST_TICKS = 250;

    private final String path;
    private final int baud;
    private final int flow;
    private volatile SerialPort port;
    private volatile CountDownLatch closed = new CountDownLatch(0);
    /** Patience that the port was given, in ticks; nothing yet: 0. */
    private int set;

    /**
     * A line that is not open yet.
     *
     * @param path of the port or of a link to it, e.g. {@code /dev/kiosk/idreader}
     * @param baud bits a second
     */
    public SerialByteLink(String path, int baud) {
        this(new DeviceLink.Serial(path, baud, DeviceLink.Flow.NONE));
    }

    /** A line that is not open yet. */
    public SerialByteLink(DeviceLink.Serial where) {
        this.path = where.path();
        this.baud = where.baud();
        this.flow = switch (where.flow()) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTSCTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case DTRDSR -> SerialPort.FLOW_CONTROL_DTR_ENABLED | SerialPort.FLOW_CONTROL_DSR_ENABLED;
            // one way only: what a device sends may hold these bytes
            case XONXOFF -> SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    @Override
    public void open() throws LinkException {
        if (isOpen()) return;
        SerialPort found = found(); // a link is followed here and now, so it must be done at each opening
        found.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        found.setFlowControl(flow);
        found.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 1, 0);
        if (!found.openPort(0)) throw new LinkException(cause(found.getLastErrorCode()), path);
        closed = new CountDownLatch(1);
        set = 0;
        port = found;
    }

    private SerialPort found() throws LinkException {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new LinkException(Cause.MISSING, path);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new LinkException(Cause.UNSUPPORTED, path);
        }
    }

    /** The library's own look at who has a port leaves no code, one that cannot be, or that of a lock which another has. */
    private Cause cause(int error) {
        if (!Files.exists(Path.of(path))) return Cause.MISSING;
        return error == 0 || error == ENOENT || error == EAGAIN ? Cause.HELD : Cause.ofError(error);
    }

    @Override
    public boolean isOpen() {
        return port != null;
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        SerialPort open = opened();
        int sent = 0;
        while (sent < bytes.length) {
            int now = open.writeBytes(bytes, bytes.length - sent, sent);
            if (now <= 0) throw lost();
            sent += now;
        }
    }

    @Override
    public byte[] receive(Duration patience) throws LinkException {
        SerialPort open = opened();
        if (patience.compareTo(TICK) < 0) return glance(open, patience);
        int ticks = (int) Math.min((patience.toMillis() + TICK.toMillis() - 1) / TICK.toMillis(), MOST_TICKS);
        if (ticks != set) {
            open.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) TICK.toMillis() * ticks, 0);
            set = ticks;
        }
        return read(open, PIECE);
    }

    /** The system counts a read's patience in tenths of a second, which is long where only what is there already is wanted. */
    private byte[] glance(SerialPort open, Duration patience) throws LinkException {
        long end = System.nanoTime() + patience.toNanos();
        int there = open.bytesAvailable();
        try {
            while (there == 0 && System.nanoTime() < end && !closed.await(1, TimeUnit.MILLISECONDS))
                there = open.bytesAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (there < 0) throw lost();
        return there == 0 ? new byte[0] : read(open, Math.min(there, PIECE));
    }

    private byte[] read(SerialPort open, int most) throws LinkException {
        byte[] piece = new byte[most];
        int came = open.readBytes(piece, piece.length);
        if (came < 0) throw lost();
        return Arrays.copyOf(piece, came);
    }

    private SerialPort opened() throws LinkException {
        SerialPort open = port;
        if (open == null) throw new LinkException(Cause.LOST, path);
        return open;
    }

    private LinkException lost() {
        close();
        return new LinkException(Cause.LOST, path);
    }

    @Override
    public void close() {
        SerialPort open = port;
        port = null;
        closed.countDown();
        if (open != null) open.closePort();
    }
}
