package org.openhall.server.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.Reply;

/** {@code GET /v1/head}: the signed head; 304 to those who have it. */
public final class HeadHandler implements Endpoint {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-(\\d{1,18})-\\d{1,12}\"");

    private final FeedKeeper keeper;
    private final Holding holding;

    /** Told what a device holds, as it says by the head that it names. */
    public interface Holding {
        /** A device holds all up to a place in the feed of an epoch. */
        void holds(String device, int epoch, long seq);
    }

    /** Serves the keeper's head. */
    public HeadHandler(FeedKeeper keeper, Holding holding) {
        this.keeper = keeper;
        this.holding = holding;
    }

    @Override
    public Reply answer(Call call) {
        var head = keeper.head();
        String tag = "\"" + head.head().tag() + "\"";
        Map<String, String> headers = Map.of("ETag", tag);
        call.header("If-None-Match").map(TAG::matcher).filter(Matcher::matches).ifPresent(held -> holding.holds(
                call.caller(), Integer.parseInt(held.group(1)), Long.parseLong(held.group(2))));
        boolean known = call.header("If-None-Match").filter(tag::equals).isPresent();
        return known ? new Reply.Empty(304, headers) : new Reply.Json(200, head.signed(), headers);
    }
}
