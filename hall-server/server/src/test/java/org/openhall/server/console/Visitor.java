package org.openhall.server.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.keys.KeyFolder;

/** Asks the console without a browser, as a program or an attacker does. */
public final class Visitor implements AutoCloseable {

    private final HttpClient client;
    private final String console;

    Visitor(TestingHall hall) throws Exception {
        this(hall.keys(), hall.server().consoleUrl());
    }

    /** Of a server that runs elsewhere. */
    public Visitor(KeyFolder keys, String console) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(keys.trustStore());
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.console = console;
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(console + path));
    }

    /** The cookie of somebody. */
    public static Map<String, String> cookie(In who) {
        return Map.of("Cookie", "__Host-s=" + who.secret());
    }

    /** What a page of ours sends along. */
    public static Map<String, String> ours(In who) {
        return Map.of("Cookie", cookie(who).get("Cookie"), "Sec-Fetch-Site", "same-origin");
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = at(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** The answer as it came over the wire. */
    HttpResponse<byte[]> raw(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = at(path).GET();
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> headers, Map<String, String> form)
            throws Exception {
        return form(path, headers, form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    /** Sends a form in which a name may stand more than once. */
    HttpResponse<String> form(String path, Map<String, String> headers, String body) throws Exception {
        HttpRequest.Builder request = at(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends something that is no form. */
    int sent(String path, String body) throws Exception {
        return send(at(path).POST(HttpRequest.BodyPublishers.ofString(body))).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
