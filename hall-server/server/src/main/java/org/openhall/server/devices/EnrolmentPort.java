package org.openhall.server.devices;

import java.io.IOException;

/** The port through which new devices come. */
public interface EnrolmentPort {

    /** Listens; does nothing when it does already. */
    void open() throws IOException;

    /** Stops listening; does nothing when it is closed. */
    void close() throws IOException;

    /** Its address for devices, https, while it is open. */
    String url();
}
