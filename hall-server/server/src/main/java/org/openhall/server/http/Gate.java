package org.openhall.server.http;

/** Decides on every single request whether the caller may pass. */
@FunctionalInterface
public interface Gate {

    /**
     * Lets a call through.
     *
     * @return an id of the caller for the log and the endpoint, never a name
     * @throws RefusalException when it may not pass
     */
    String admit(Call call);
}
