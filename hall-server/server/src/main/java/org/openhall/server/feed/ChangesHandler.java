package org.openhall.server.feed;

import java.util.Optional;

import org.openhall.contract.feed.PageEnd;
import org.openhall.contract.json.Json;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/**
 * {@code GET /v1/changes?epoch=&since=&limit=}: rows as lines of JSON, then a line that says how to go on, all from one
 * view of the database.
 */
public final class ChangesHandler implements Endpoint {

    static final String MEDIA_TYPE = "application/x-ndjson";
    private static final int USUAL_LIMIT = 500;
    private static final int MOST_ROWS = 1000;
    private static final long MOST_CHARACTERS = 1 << 20;
    private static final int MOST_EPOCHS = 1_000_000_000;

    private final FeedStore feed;
    private final PageCache pages;

    /** Serves the feed. */
    public ChangesHandler(FeedStore feed, PageCache pages) {
        this.feed = feed;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        long epoch = call.number("epoch", 0, MOST_EPOCHS);
        long since = call.number("since", 0, Long.MAX_VALUE);
        int limit = (int) call.number("limit", USUAL_LIMIT, 1, MOST_ROWS);
        FeedMark mark = feed.mark().orElseThrow(() -> new RefusalException(ErrorCode.BUSY, "no head yet"));
        check(mark.place(), epoch, since);
        return new Reply.Packed(MEDIA_TYPE, pages.page(PageCache.Key.of(since, limit, mark.place(), mark.head()),
                () -> make(epoch, since, limit)));
    }

    private PageCache.Made make(long epoch, long since, int limit) {
        FeedPage page = feed.page(since, limit, MOST_CHARACTERS)
                .orElseThrow(() -> new RefusalException(ErrorCode.BUSY, "no head yet"));
        check(page.place(), epoch, since); // another view of the database than the mark's
        StringBuilder lines = new StringBuilder();
        page.rows().forEach(row -> lines.append(Json.write(row)).append('\n'));
        long next = page.rows().isEmpty() ? since : page.rows().getLast().seq();
        lines.append(Json.write(new PageEnd(page.more(), next,
                page.more() ? Optional.empty() : Optional.of(page.head())))).append('\n');
        return new PageCache.Made(PageCache.Key.of(since, limit, page.place(), page.head()),
                Reply.Packed.gzip(lines.toString()));
    }

    private static void check(FeedPlace place, long epoch, long since) {
        if (epoch != place.epoch().no()) {
            throw new RefusalException(ErrorCode.EPOCH, "the feed is in epoch " + place.epoch().no());
        }
        if (since < place.floor() || since > place.seq()) {
            throw new RefusalException(ErrorCode.FLOOR,
                    "the feed goes from " + place.floor() + " to " + place.seq());
        }
    }
}
