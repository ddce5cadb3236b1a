package org.openhall.server.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/**
 * {@code GET /v1/snapshot/{sha256}} and {@code GET /v1/blob/{sha256}}: files named by their content, whole or from a
 * place on.
 */
public final class FileHandler implements Endpoint {

    /** Those who are sent away come back over half a minute; a snapshot of a village line takes about that long. */
    private static final int RETRY_SECONDS = 15;

    private final Function<String, Optional<Path>> files;
    private final String mediaType;
    private final Semaphore turns;

    /**
     * Serves files.
     *
     * @param files by their SHA-256; they never change
     * @param atOnce most bodies under way at the same time; who asks beyond that is told to come back
     */
    public FileHandler(Function<String, Optional<Path>> files, String mediaType, int atOnce) {
        this.files = files;
        this.mediaType = mediaType;
        this.turns = new Semaphore(atOnce);
    }

    @Override
    public Reply answer(Call call) {
        String sha256 = call.digest("sha256");
        Path file = files.apply(sha256)
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no file of that SHA-256"));
        String tag = "\"" + sha256 + "\"";
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", "private, immutable, max-age=31536000");
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Type", mediaType);
        if (call.header("If-None-Match").filter(tag::equals).isPresent()) return new Reply.Empty(304, headers);
        long size = size(file);
        boolean same = call.header("If-Range").map(tag::equals).orElse(true);
        Optional<ByteRange> range = call.header("Range").filter(text -> same).flatMap(t -> ByteRange.parse(t, size));
        if (range.isEmpty()) return inTurn(new Reply.FilePart(file, 0, size, 200, headers));
        ByteRange part = range.get();
        if (part.length() == 0) {
            headers.put("Content-Range", "bytes */" + size);
            return Reply.refusal(ErrorCode.RANGE, "the file has " + size + " bytes", headers);
        }
        headers.put("Content-Range", "bytes " + part.first() + "-" + (part.first() + part.length() - 1) + "/" + size);
        return inTurn(new Reply.FilePart(file, part.first(), part.length(), 206, headers));
    }

    private Reply inTurn(Reply body) {
        if (turns.tryAcquire()) return new Reply.Then(body, turns::release);
        return Reply.refusal(ErrorCode.BUSY, "enough of these are under way",
                Map.of("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be measured", e);
        }
    }
}
