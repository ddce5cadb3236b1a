package org.openhall.kiosk.enrolment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

import org.openhall.contract.enrolment.EnrolRequest;
import org.openhall.contract.enrolment.EnrolResponse;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.contract.signing.RootDocument;
import org.openhall.kiosk.identity.Certificates;
import org.openhall.kiosk.identity.DeviceTls;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

/** Takes a device into its hall. Blocks; to be used once, from a command. */
public final class Enrolment {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final IdentityStore store;
    private final InstantSource clock;
    private final String appVersion;

    /** Will write to the identity store once everything has been checked. */
    public Enrolment(IdentityStore store, InstantSource clock, String appVersion) {
        this.store = store;
        this.clock = clock;
        this.appVersion = appVersion;
    }

    /**
     * Makes keys, hands in the code, checks the answer, stores it, and says hello as the new device.
     *
     * @param hardware SHA-256 of what identifies the machine
     * @throws EnrolmentRefusedException when the hall refuses or its answer does not hold
     * @throws IOException when the hall cannot be reached; nothing has been stored unless the answer had come
     */
    public Enrolled enrol(Invitation invitation, String hardware) throws IOException {
        DeviceKeys keys = DeviceKeys.make();
        String csr = keys.request();
        EnrolRequest request = new EnrolRequest(invitation.code(), csr, keys.sign().verifying(),
                keys.sign().sign(EnrolRequest.proven(invitation.code(), csr)), hardware, appVersion);
        try {
            EnrolResponse response;
            try (HttpClient client = client(DeviceTls.pinned(invitation.pin(), clock))) {
                response = post(client, invitation.url() + "/v1/enrol", request, EnrolResponse.class);
            }
            RootDocument root = check(response, keys, invitation);
            Identity identity = new Identity(response.deviceId(), response.deviceNo(), response.hall(), response.url(),
                    response.certificate(), response.authority(), keys.tlsKey(), keys.sign());
            store.enrol(identity, root.version(), response.root());
            hello(identity);
            return new Enrolled(identity, response.profile());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks a part of TLS", e);
        }
    }

    private static RootDocument check(EnrolResponse response, DeviceKeys keys, Invitation invitation) {
        try {
            X509Certificate authority = Certificates.read(response.authority());
            X509Certificate device = Certificates.read(response.certificate());
            if (!Certificates.pin(authority).equals(invitation.pin())) throw refused("another authority");
            device.verify(authority.getPublicKey());
            if (!Arrays.equals(device.getPublicKey().getEncoded(), keys.tls().getPublic().getEncoded()))
                throw refused("a certificate for another key");
            return pinned(response);
        } catch (GeneralSecurityException e) {
            throw refused("a certificate that does not verify");
        } catch (BadSignatureException | BadJsonException e) {
            throw refused("a root document that does not verify");
        }
    }

    /** The first root document vouches for itself: it came over a connection to the pinned authority. */
    private static RootDocument pinned(EnrolResponse response) {
        RootDocument root = response.root().peek(RootDocument.class);
        response.root().open(RootDocument.class, root.rootKeys(), root.threshold());
        if (!root.hall().equals(response.hall())) throw refused("a root document of another hall");
        if (!response.url().startsWith("https://")) throw refused("an address without TLS");
        return root;
    }

    private void hello(Identity identity) throws IOException, GeneralSecurityException {
        try (HttpClient client = client(DeviceTls.of(identity, clock))) {
            post(client, identity.url() + "/v1/hello", new HelloRequest("enrolment", appVersion, 0, 0, "BOOTSTRAP"),
                    org.openhall.contract.enrolment.HelloResponse.class);
        }
    }

    private static HttpClient client(javax.net.ssl.SSLContext tls) {
        return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .build();
    }

    private static <T> T post(HttpClient client, String url, Object body, Class<T> type) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))).build();
        try {
            HttpResponse<String> response = client.send(request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
            if (response.statusCode() != 200) throw refusal(response.body());
            return Json.read(response.body(), type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static EnrolmentRefusedException refusal(String body) {
        try {
            ErrorAnswer answer = Json.read(body, ErrorAnswer.class);
            return new EnrolmentRefusedException(answer.code(), answer.message());
        } catch (BadJsonException e) {
            return refused("no answer of a hall");
        }
    }

    private static EnrolmentRefusedException refused(String what) {
        return new EnrolmentRefusedException("answer", "the answer holds " + what);
    }
}
