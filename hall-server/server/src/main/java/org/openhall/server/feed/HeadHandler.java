package org.openhall.server.feed;

import java.util.Map;

import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.Reply;

/** {@code GET /v1/head}: the signed head; 304 to those who have it. */
public final class HeadHandler implements Endpoint {

    private final FeedKeeper keeper;

    /** Serves the keeper's head. */
    public HeadHandler(FeedKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Reply answer(Call call) {
        var head = keeper.head();
        String tag = "\"" + head.head().tag() + "\"";
        Map<String, String> headers = Map.of("ETag", tag);
        boolean known = call.header("If-None-Match").filter(tag::equals).isPresent();
        return known ? new Reply.Empty(304, headers) : new Reply.Json(200, head.signed(), headers);
    }
}
