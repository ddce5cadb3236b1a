package org.openhall.devices.link;

import java.time.Duration;

/** A line to a device. Belongs to one thread, except for {@link #close}, which any thread may call. */
public interface ByteLink extends AutoCloseable {

    /**
     * Opens the line; one that was lost is looked for anew.
     *
     * @throws LinkException when it cannot be had
     */
    void open() throws LinkException;

    /** Whether it was opened and has not been lost or closed since. */
    boolean isOpen();

    /**
     * Sends all of it.
     *
     * @throws LinkException when the line is lost; it is closed then
     */
    void send(byte[] bytes) throws LinkException;

    /**
     * What came in, waiting for the first byte of it.
     *
     * @param patience how long to wait; zero: only for what is there already
     * @return empty when nothing came
     * @throws LinkException when the line is lost; it is closed then
     */
    byte[] receive(Duration patience) throws LinkException;

    @Override
    void close();
}
