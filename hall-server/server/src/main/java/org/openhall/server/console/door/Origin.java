package org.openhall.server.console.door;

import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;

/** Whether a request that changes something was made by a page of this server (OWASP ASVS 3.5). */
public final class Origin {

    private Origin() {}

    /**
     * Asks the browser's own word: Sec-Fetch-Site where there is one, else Origin. The first comes first, since our
     * referrer policy makes browsers say Origin: null.
     *
     * @throws RefusalException when the request came from elsewhere, or does not say from where
     */
    public static void require(Call call) {
        boolean ours = call.header("Sec-Fetch-Site").map("same-origin"::equals)
                .orElseGet(() -> call.header("Origin").isPresent()
                        && call.header("Origin").equals(call.header("Host").map(host -> "https://" + host)));
        if (!ours) throw new RefusalException(ErrorCode.FORGED, "the request came from elsewhere");
    }
}
