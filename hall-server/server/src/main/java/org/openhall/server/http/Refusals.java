package org.openhall.server.http;

/** How a port says no: to programs as JSON, to people as a page. */
@FunctionalInterface
public interface Refusals {

    /**
     * The answer to a call that is refused.
     *
     * @param message for logs and programs, in English
     */
    Reply of(ErrorCode code, String message);
}
