package org.openhall.devices.simulators;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A network port on this machine, for one client at a time, as printers have it. */
final class TcpPort implements PrinterPort {

    private static final int PIECE = 4096;

    private final ServerSocket server;
    private volatile Optional<Socket> client = Optional.empty();

    /**
     * Opens it.
     *
     * @param number 0: any free one
     */
    TcpPort(int number) throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
    }

    int number() {
        return server.getLocalPort();
    }

    @Override
    public byte[] read(Duration patience) {
        try {
            if (client.isEmpty()) {
                server.setSoTimeout((int) patience.toMillis());
                client = Optional.of(server.accept());
            }
            Socket socket = client.get();
            socket.setSoTimeout((int) patience.toMillis());
            byte[] piece = new byte[PIECE];
            int came = socket.getInputStream().read(piece);
            if (came < 0) hangUp();
            return Arrays.copyOf(piece, Math.max(0, came));
        } catch (SocketTimeoutException e) {
            return new byte[0];
        } catch (IOException e) {
            hangUp();
            return new byte[0];
        }
    }

    @Override
    public void write(byte[] bytes) {
        try {
            if (client.isPresent()) client.get().getOutputStream().write(bytes);
        } catch (IOException e) {
            hangUp();
        }
    }

    private void hangUp() {
        Optional<Socket> gone = client;
        client = Optional.empty();
        try {
            if (gone.isPresent()) gone.get().close();
        } catch (IOException e) {
            // gone all the more
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
