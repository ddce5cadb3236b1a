package org.openhall.server.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Gate;
import org.openhall.server.http.RefusalException;

/** Lets through who knows the token in the data folder. */
public final class TokenGate implements Gate {

    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /** Guards the admin port. */
    public TokenGate(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String admit(Call call) {
        boolean known = call.header("Authorization").filter(h -> h.startsWith(SCHEME))
                .map(h -> h.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8))
                .filter(given -> MessageDigest.isEqual(token, given)).isPresent();
        if (!known) throw new RefusalException(ErrorCode.TOKEN, "the admin token is missing or wrong");
        return "admin";
    }
}
