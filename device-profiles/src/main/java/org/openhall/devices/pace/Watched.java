package org.openhall.devices.pace;

/** A device that is looked at again and again. */
public interface Watched extends AutoCloseable {

    /**
     * Looks once, on the thread that watches.
     *
     * @return whether the device is there, so that the next look may come soon
     */
    boolean look();

    /** Lets go of it; any thread may, and a look under way ends soon. Nothing is told after that. */
    @Override
    void close();
}
