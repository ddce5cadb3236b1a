package org.openhall.server.feed;

import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.Reply;

/** {@code GET /v1/events}: server-sent events that say where the feed stands. */
public final class EventsHandler implements Endpoint {

    private final EventHub hub;

    /** Opens streams of a hub. */
    public EventsHandler(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public Reply answer(Call call) {
        return new Reply.Stream("text/event-stream", out -> hub.follow(call.caller(), out));
    }
}
