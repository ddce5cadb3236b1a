package org.openhall.server.feed;

import java.util.List;

import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Buckets;
import org.openhall.contract.feed.StateRoot;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** {@code GET /v1/buckets?epoch=}: the bucket hashes under the newest head, for finding damage. */
public final class BucketsHandler implements Endpoint {

    private static final int TRIES = 10;
    private static final int MOST_EPOCHS = 1_000_000_000;

    private final FeedKeeper keeper;
    private final ContentFolder content;

    /** Serves the server's own content. */
    public BucketsHandler(FeedKeeper keeper, ContentFolder content) {
        this.keeper = keeper;
        this.content = content;
    }

    @Override
    public Reply answer(Call call) {
        long epoch = call.number("epoch", 0, MOST_EPOCHS);
        for (int i = 0; i < TRIES; i++) {
            SignedHead head = keeper.head();
            if (epoch != head.head().epoch().no()) {
                throw new RefusalException(ErrorCode.EPOCH, "the feed is in epoch " + head.head().epoch().no());
            }
            List<String> hashes = content.store().bucketHashes();
            if (StateRoot.root(hashes).equals(head.head().stateRoot())) {
                return Reply.json(new Buckets(hashes, head.signed()));
            }
        }
        throw new RefusalException(ErrorCode.BUSY, "the content is changing");
    }
}
