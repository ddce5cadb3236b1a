package org.openhall.devices.lines;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.link.LinkException.Cause;

/** A raw port of a device on the network, as printers have at 9100. */
public final class TcpByteLink implements ByteLink {

    private static final int CONNECT_MILLIS = 2000;
    private static final int PIECE = 4096;

    private final String host;
    private final int port;
    private volatile Socket socket;

    /**
     * A line that is not open yet.
     *
     * @param host name or address, one of IPv6 in square brackets
     * @param port 1 to 65535
     */
    public TcpByteLink(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void open() throws LinkException {
        if (isOpen()) return;
        Socket next = new Socket();
        try {
            next.connect(new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port), CONNECT_MILLIS);
            next.setTcpNoDelay(true);
            next.setKeepAlive(true);
            socket = next;
        } catch (IOException e) {
            close(next);
            throw new LinkException(Cause.UNREACHABLE, host + ":" + port);
        }
    }

    @Override
    public boolean isOpen() {
        return socket != null;
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        Socket open = opened();
        try {
            open.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw lost();
        }
    }

    @Override
    public byte[] receive(Duration patience) throws LinkException {
        Socket open = opened();
        byte[] piece = new byte[PIECE];
        try {
            open.setSoTimeout((int) Math.max(1, patience.toMillis()));
            int came = open.getInputStream().read(piece);
            if (came < 0) throw lost();
            return Arrays.copyOf(piece, came);
        } catch (SocketTimeoutException e) {
            return new byte[0];
        } catch (LinkException e) {
            throw e;
        } catch (IOException e) {
            throw lost();
        }
    }

    private Socket opened() throws LinkException {
        Socket open = socket;
        if (open == null) throw new LinkException(Cause.LOST, host + ":" + port);
        return open;
    }

    private LinkException lost() {
        close();
        return new LinkException(Cause.LOST, host + ":" + port);
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) close(open);
    }

    private static void close(Socket one) {
        try {
            one.close();
        } catch (IOException e) {
            // gone either way
        }
    }
}
