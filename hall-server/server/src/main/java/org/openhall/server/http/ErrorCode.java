package org.openhall.server.http;

import org.openhall.contract.enrolment.ErrorAnswer;

/** Every refusal that leaves the server: a stable word for programs and the HTTP status it travels under. */
public enum ErrorCode {
    /** A query number, header or path part has no meaning here. */
    REQUEST("request", 400),
    /** The body is not the JSON that this call takes. */
    JSON("json", 400),
    /** Nobody is signed in, or the session has ended. */
    SIGN_IN("sign-in", 401),
    /** The person may not do this, or not for this office. */
    PERMISSION("permission", 403),
    /** The form did not come from a page of this server, or from an older session. */
    FORGED("forged", 403),
    /** The admin token is missing or wrong. */
    TOKEN("token", 401),
    /** The certificate is genuine, but no device of this hall has its key. */
    DEVICE(ErrorAnswer.DEVICE, 403),
    /** The device has been shut out. */
    REVOKED(ErrorAnswer.REVOKED, 403),
    /** The one-time code is wrong, used or dead: which of them is not said. */
    CODE(ErrorAnswer.CODE, 403),
    /** The certificate request or its proof is not acceptable. */
    PROOF(ErrorAnswer.PROOF, 403),
    /** There is nothing at this address. */
    UNKNOWN("unknown", 404),
    /** The address knows other methods. */
    METHOD("method", 405),
    /** The request does not fit the present state, e.g. revoking twice. */
    STATE("state", 409),
    /** The feed's history was replaced: start from the snapshot. */
    EPOCH(ErrorAnswer.EPOCH, 410),
    /** The place in the feed is older than what is kept: start from the snapshot. */
    FLOOR(ErrorAnswer.FLOOR, 410),
    /** The body is longer than this call takes. */
    SIZE("size", 413),
    /** No byte of the range exists. */
    RANGE("range", 416),
    /** Too many wrong tries: wait a minute. */
    SLOW(ErrorAnswer.SLOW, 429),
    /** A fault of the server; the log has the cause under the request id. */
    INTERNAL("internal", 500),
    /** Not ready yet, or too busy: come back. */
    BUSY("busy", 503);

    private final String word;
    private final int status;

    ErrorCode(String word, int status) {
        this.word = word;
        this.status = status;
    }

    /** The word in {@link ErrorAnswer#code()}. */
    public String word() {
        return word;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code that fits a status which no endpoint chose, e.g. one set by the HTTP parser. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 404 -> UNKNOWN;
            case 405 -> METHOD;
            case 413, 414, 431 -> SIZE;
            case 503 -> BUSY;
            case 501, 505 -> REQUEST;
            default -> status >= 500 ? INTERNAL : REQUEST;
        };
    }
}
