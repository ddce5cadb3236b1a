package org.openhall.devices.simulators;

import java.io.IOException;
import java.time.Duration;

/** The socket at the back of a printer that is not there. One thread reads; any may close. */
interface PrinterPort extends AutoCloseable {

    /** What came from the other end, waiting for the first byte of it; empty when nothing came. */
    byte[] read(Duration patience);

    /** Sends to the other end; to nobody when nobody is there. */
    void write(byte[] bytes);

    @Override
    void close() throws IOException;
}
