package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A serial port. */
final class PtyPort implements PrinterPort {

    private final Pty pty;

    PtyPort(Path link) throws IOException {
        pty = new Pty(link);
    }

    /** At another speed nothing is understood from now on. */
    void only(int baud) {
        pty.only(baud);
    }

    @Override
    public byte[] read(Duration patience) {
        return pty.read(patience);
    }

    @Override
    public void write(byte[] bytes) {
        pty.write(bytes);
    }

    @Override
    public void close() throws IOException {
        pty.close();
    }
}
