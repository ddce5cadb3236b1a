package org.openhall.server.feed;

import java.util.Map;

import org.openhall.contract.json.Json;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** {@code GET /v1/bucket/{n}}: all live rows of a bucket, as lines of JSON. The receiver checks them by the head. */
public final class BucketHandler implements Endpoint {

    private final ContentFolder content;

    /** Serves the server's own content. */
    public BucketHandler(ContentFolder content) {
        this.content = content;
    }

    @Override
    public Reply answer(Call call) {
        String no = call.part("n");
        if (!no.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(no) > 255) {
            throw new RefusalException(ErrorCode.UNKNOWN, "buckets go from 0 to 255");
        }
        StringBuilder lines = new StringBuilder();
        content.store().bucket(Integer.parseInt(no)).forEach(row -> lines.append(Json.write(row)).append('\n'));
        return new Reply.Text(200, ChangesHandler.MEDIA_TYPE, lines.toString(), Map.of());
    }
}
