package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP client over the device's TLS: connections are kept, answers come gzipped, silence is noticed. */
public final class HttpWire implements Wire {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String url;
    private final Duration silence;
    private final HttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sync-watch").daemon().factory());

    /**
     * Connects to nothing yet.
     *
     * @param url of the device port
     * @param silence a hall that gives nothing for so long, before or in its answer, is dead; event streams have a heartbeat
     *            below it
     */
    public HttpWire(String url, SSLContext tls, Duration silence) {
        this.url = url;
        this.silence = silence;
        this.client = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Answer send(Ask ask) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + ask.path())).header("User-Agent", "oh");
        boolean packs = ask.path().contains("/changes") || ask.path().contains("/bucket");
        if (packs) request.header("Accept-Encoding", "gzip");
        ask.headers().forEach(request::header);
        request.method(ask.method(), ask.body().map(HttpRequest.BodyPublishers::ofString)
                .orElseGet(HttpRequest.BodyPublishers::noBody));
        HttpResponse<InputStream> response = answered(client.sendAsync(request.build(),
                HttpResponse.BodyHandlers.ofInputStream()));
        InputStream body = new WatchedStream(response.body(), silence, watch);
        boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return new Answer(response.statusCode(), packed ? new GZIPInputStream(body, 1 << 14) : body,
                response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }

    /** Not the request's own timeout: newer runtimes count the body into it, and a stream of hints never ends. */
    private HttpResponse<InputStream> answered(CompletableFuture<HttpResponse<InputStream>> answer)
            throws IOException {
        try {
            return answer.get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the hall does not answer", e);
        } catch (ExecutionException e) {
            throw new IOException("the hall cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        watch.shutdownNow();
    }
}
