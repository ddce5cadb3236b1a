package org.openhall.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.openhall.contract.json.Json;

/** Puts replies on the wire and completes each callback exactly once. */
final class ReplyWriter {

    private static final int WORTH_COMPRESSING = 1024;
    private static final HttpField NO_STORE = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private final Duration patience;

    /** A reader of a stream that takes nothing for longer than the patience is cut off. */
    ReplyWriter(Duration patience) {
        this.patience = patience;
    }

    static int statusOf(Reply reply) {
        return switch (reply) {
            case Reply.Json json -> json.status();
            case Reply.Empty empty -> empty.status();
            case Reply.FilePart part -> part.status();
            case Reply.Text text -> text.status();
            case Reply.Packed _,Reply.Stream _ -> 200;
            case Reply.Then then -> statusOf(then.reply());
        };
    }

    void write(Reply reply, Request request, Response response, Callback callback) {
        switch (reply) {
            case Reply.Json json -> {
                head(response, json.status(), json.headers());
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                send(Json.write(json.value()).getBytes(StandardCharsets.UTF_8), request, response, callback);
            }
            case Reply.Text text -> {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, text.mediaType());
                head(response, text.status(), text.headers());
                send(text.text().getBytes(StandardCharsets.UTF_8), request, response, callback);
            }
            case Reply.Packed packed -> {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, packed.mediaType());
                head(response, 200, Map.of());
                send(packed.gzip().duplicate(), request, response, callback);
            }
            case Reply.Empty empty -> {
                head(response, empty.status(), empty.headers());
                response.write(true, null, callback);
            }
            case Reply.FilePart part -> {
                head(response, part.status(), part.headers());
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, part.length());
                if (part.length() == 0) response.write(true, null, callback);
                else
                    Content.copy(Content.Source.from(part.file(), part.first(), part.length()), response, callback);
            }
            case Reply.Stream stream -> stream(stream, request, response, callback);
            case Reply.Then then -> write(then.reply(), request, response,
                    Callback.from(callback, then.afterwards()));
        }
    }

    private static void head(Response response, int status, Map<String, String> headers) {
        response.setStatus(status);
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        boolean said = response.getHeaders().contains(HttpHeader.CACHE_CONTROL);
        if (!said && status != 304) response.getHeaders().put(NO_STORE); // an empty poll is the commonest answer: keep it small
    }

    private static void send(byte[] bytes, Request request, Response response, Callback callback) {
        boolean packed = bytes.length >= WORTH_COMPRESSING && takesGzip(request);
        if (packed) response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        last(ByteBuffer.wrap(packed ? Gzip.pack(bytes) : bytes), response, callback);
    }

    private static void send(ByteBuffer gzip, Request request, Response response, Callback callback) {
        if (takesGzip(request)) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            last(gzip, response, callback);
        } else {
            byte[] bytes = new byte[gzip.remaining()];
            gzip.get(bytes);
            last(ByteBuffer.wrap(Gzip.unpack(bytes)), response, callback);
        }
    }

    private static boolean takesGzip(Request request) {
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static void last(ByteBuffer body, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }

    private void stream(Reply.Stream stream, Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, stream.mediaType());
        head(response, 200, Map.of());
        try {
            stream.writer().write(text -> push(text, response));
            response.write(true, null, callback);
        } catch (IOException | RuntimeException e) {
            callback.failed(e);
            request.getConnectionMetaData().getConnection().getEndPoint().close(e);
        }
    }

    private void push(String text, Response response) throws IOException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
                Callback.from(() -> taken.complete(null), taken::completeExceptionally));
        try {
            taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the reader is gone", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the reader takes nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server stops", e);
        }
    }
}
