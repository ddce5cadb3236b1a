package org.openhall.server.console.door;

import org.openhall.server.http.Reply;

/** Answers a request of somebody who may make it. Runs on a virtual thread and may block. */
@FunctionalInterface
public interface Page {

    /** Answers. */
    Reply answer(Visit visit);
}
