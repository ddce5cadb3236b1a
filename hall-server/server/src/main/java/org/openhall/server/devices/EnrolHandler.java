package org.openhall.server.devices;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;

import org.openhall.contract.enrolment.EnrolRequest;
import org.openhall.contract.enrolment.EnrolResponse;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.keys.Authority;
import org.openhall.server.keys.DeviceKey;

/**
 * {@code POST /v1/enrol} on the enrolment port: a code, a certificate request and a signing key become a device. The
 * code is checked before anything else of the request is looked at.
 */
public final class EnrolHandler implements Endpoint {

    private static final int LONGEST_WORD = 200;

    private final EnrolmentStore store;
    private final Authority authority;
    private final Welcome welcome;
    private final InstantSource clock;
    private final TryLimit limit;
    private final InvitationDesk desk;

    /**
     * Serves the enrolment port.
     *
     * @param welcome what every new device is told
     * @param desk told who is under way, so that it keeps the port open for the answer
     */
    public EnrolHandler(EnrolmentStore store, Authority authority, Welcome welcome, InstantSource clock,
            InvitationDesk desk) {
        this.store = store;
        this.authority = authority;
        this.welcome = welcome;
        this.clock = clock;
        this.limit = new TryLimit(clock);
        this.desk = desk;
    }

    @Override
    public Reply answer(Call call) {
        desk.entered();
        try {
            return new Reply.Then(enrol(call), desk::left);
        } catch (RuntimeException e) {
            desk.left();
            throw e;
        }
    }

    private Reply enrol(Call call) {
        if (!limit.mayTry(call.address())) throw new RefusalException(ErrorCode.SLOW, "too many wrong tries");
        EnrolRequest request = complete(call.body(EnrolRequest.class));
        Instant now = clock.instant();
        if (store.deviceOf(request.code(), now).isEmpty()) {
            limit.wrong(call.address());
            throw new RefusalException(ErrorCode.CODE, "the code is wrong, used or dead");
        }
        return admit(request, proven(request), now);
    }

    private Reply admit(EnrolRequest request, DeviceKey key, Instant now) {
        Instant ends = now.plus(Authority.DEVICE_LIFE);
        EnrolmentStore.Admitted in = store
                .admit(request.code(), new EnrolmentStore.Admission(key.digest(), Json.write(request
                        .signKey()), request.hardware(), request.appVersion(), ends), now)
                .orElseThrow(() -> new RefusalException(ErrorCode.CODE, "the code died, or the key is not new"));
        X509Certificate certificate = authority.issueDevice(key.key(), welcome.hall(), in.no(), in.id(), now);
        return Reply.json(new EnrolResponse(in.id(), in.no(), in.profile(), welcome.hall(), welcome.deviceUrl().get(),
                Authority.pem(certificate), authority.pem(), welcome.root()));
    }

    private static DeviceKey proven(EnrolRequest request) {
        byte[] bytes = EnrolRequest.proven(request.code(), request.csr());
        try {
            if (request.signKey().verifies(bytes, request.proof())) return DeviceKey.of(request.csr());
        } catch (IllegalArgumentException e) {
            throw new RefusalException(ErrorCode.PROOF, e.getMessage());
        }
        throw new RefusalException(ErrorCode.PROOF, "the signing key does not prove itself");
    }

    private static EnrolRequest complete(EnrolRequest request) {
        boolean whole = request.code() != null && request.csr() != null && request.signKey() != null
                && request.signKey().key() != null && request.signKey().id() != null && request.proof() != null
                && request.proof().sig() != null && request.hardware() != null && request.appVersion() != null;
        if (!whole) throw new RefusalException(ErrorCode.JSON, "a part of the enrolment is missing");
        if (request.hardware().length() > LONGEST_WORD || request.appVersion().length() > LONGEST_WORD
                || request.code().length() > LONGEST_WORD) {
            throw new RefusalException(ErrorCode.JSON, "a part of the enrolment is too long");
        }
        return request;
    }

    /**
     * What every new device is told.
     *
     * @param hall hall number
     * @param deviceUrl of the device port
     * @param root the signed root document that it pins
     */
    public record Welcome(String hall, java.util.function.Supplier<String> deviceUrl, Signed root) {}
}
