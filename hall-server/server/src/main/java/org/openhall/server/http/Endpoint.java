package org.openhall.server.http;

/** Answers one kind of call. Runs on a virtual thread and may block. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers.
     *
     * @throws RefusalException when the call is refused
     */
    Reply answer(Call call);
}
