package org.openhall.server.feed;

import java.util.Optional;
import java.util.function.IntFunction;

import org.openhall.contract.signing.Signed;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** {@code GET /v1/root/{version}}: a version of the signed root document. */
public final class RootHandler implements Endpoint {

    private final IntFunction<Optional<Signed>> roots;

    /** Serves root documents by their version. */
    public RootHandler(IntFunction<Optional<Signed>> roots) {
        this.roots = roots;
    }

    @Override
    public Reply answer(Call call) {
        String version = call.part("version");
        if (!version.matches("[1-9][0-9]{0,5}")) throw unknown();
        return Reply.json(roots.apply(Integer.parseInt(version)).orElseThrow(RootHandler::unknown));
    }

    private static RefusalException unknown() {
        return new RefusalException(ErrorCode.UNKNOWN, "no root document of that version");
    }
}
