package org.openhall.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

import org.openhall.contract.enrolment.EnrolRequest;
import org.openhall.contract.enrolment.EnrolResponse;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.SigningKey;
import org.openhall.server.keys.Authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A device as the protocol sees it: a key, a certificate, and calls. For tests of the server. */
public final class TestingDevice implements AutoCloseable {

    private static final char[] PASSWORD = "test".toCharArray();

    private final String id;
    private final String no;
    private final URI url;
    private final SSLContext tls;
    private final HttpClient http;

    TestingDevice(String id, String no, URI url, SSLContext tls) {
        this.id = id;
        this.no = no;
        this.url = url;
        this.tls = tls;
        this.http = HttpClient.newBuilder().sslContext(tls).connectTimeout(Duration.ofSeconds(20)).build();
    }

    /** Goes through enrolment. */
    public static TestingDevice enrol(Invitation invitation) throws Exception {
        KeyPair pair = newKey("secp256r1");
        HttpResponse<String> response = post(invitation, request(invitation.code(), pair, SigningKey.generate()));
        assertEquals(200, response.statusCode(), response.body());
        EnrolResponse enrolled = Json.read(response.body(), EnrolResponse.class);
        SSLContext tls = context(pair, Authority.readCertificate(enrolled.certificate()),
                Authority.readCertificate(enrolled.authority()));
        return new TestingDevice(enrolled.deviceId(), enrolled.deviceNo(), URI.create(enrolled.url()), tls);
    }

    /** A key pair on a named curve. */
    public static KeyPair newKey(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /** A whole enrolment request. */
    public static EnrolRequest request(String code, KeyPair pair, SigningKey signKey) throws Exception {
        String csr = csr(pair);
        return new EnrolRequest(code, csr, signKey.verifying(), signKey.sign(EnrolRequest.proven(code, csr)),
                "0123456789abcdef", "0.1.0");
    }

    /** A certificate request in PEM. */
    public static String csr(KeyPair pair) throws Exception {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=kiosk"), pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        }
        return text.toString();
    }

    /** Sends a request to the enrolment port, whatever certificate that shows. */
    public static HttpResponse<String> post(Invitation invitation, Object body) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(invitation.pin())).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(invitation.url() + "/v1/enrol"))
                    .POST(BodyPublishers.ofString(Json.write(body))).build(), BodyHandlers.ofString());
        }
    }

    /** Trusts the authority of a pin and nobody else. */
    public static SSLContext trusting(String pin) throws Exception {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, new javax.net.ssl.TrustManager[]{new PinnedTrust(pin)}, new SecureRandom());
        return context;
    }

    /** Shows a certificate and trusts an authority. */
    public static SSLContext context(KeyPair pair, X509Certificate certificate, X509Certificate authority)
            throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("device", pair.getPrivate(), PASSWORD, new X509Certificate[]{certificate});
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(mine.getKeyManagers(), theirs.getTrustManagers(), new SecureRandom());
        return context;
    }

    /** Its lasting id. */
    public String id() {
        return id;
    }

    /** Its three digits. */
    public String no() {
        return no;
    }

    /** What it shows and trusts. */
    public SSLContext tls() {
        return tls;
    }

    /** The same device at another address, after the server moved. */
    public TestingDevice at(String address) {
        return new TestingDevice(id, no, URI.create(address), tls);
    }

    /** A GET with headers as name, value, name, value. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The text of a GET that must succeed. */
    public String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(200, response.statusCode(), body);
        return body;
    }

    /** The refusal that a GET meets. */
    public ErrorAnswer refusal(String path, String... headers) throws IOException, InterruptedException {
        return Json.read(new String(get(path, headers).body(), StandardCharsets.UTF_8), ErrorAnswer.class);
    }

    /** A POST of a record. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
    }

    /** A request of another method, with a body or without. */
    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).method(method, json.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    /** The lines of the event stream, as they come. */
    public java.util.stream.Stream<String> events() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + "/v1/events")).build(), BodyHandlers.ofLines())
                .body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
