package org.openhall.server.console.door;

import java.util.HashMap;
import java.util.Map;

import org.openhall.server.http.Reply;

/** What every answer of the console says to the browser: nothing from elsewhere, nothing inline, in nobody's frame. */
public final class SecurityHeaders {

    private static final Map<String, String> ALL = Map.of("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /csp",
            "Strict-Transport-Security", "max-age=31536000", "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

    private SecurityHeaders() {}

    /** The same answer with the headers. */
    public static Reply on(Reply reply) {
        return with(reply, Map.of());
    }

    /** The same for what no browser may keep, whatever the page itself says: ASVS 14.3.2. */
    static Reply unkept(Reply reply) {
        return with(reply, Map.of("Cache-Control", "no-store"));
    }

    private static Reply with(Reply reply, Map<String, String> last) {
        return switch (reply) {
            case Reply.Text text -> new Reply.Text(text.status(), text.mediaType(), text.text(), with(text.headers(),
                    last));
            case Reply.Empty empty -> new Reply.Empty(empty.status(), with(empty.headers(), last));
            case Reply.FilePart part -> new Reply.FilePart(part.file(), part.first(), part.length(), part.status(),
                    with(part.headers(), last));
            case Reply.Json json -> new Reply.Json(json.status(), json.value(), with(json.headers(), last));
            case Reply.Then then -> new Reply.Then(with(then.reply(), last), then.afterwards());
            case Reply.Packed _,Reply.Stream _ -> throw new IllegalArgumentException("no such answer in the console");
        };
    }

    private static Map<String, String> with(Map<String, String> headers, Map<String, String> last) {
        Map<String, String> all = new HashMap<>(ALL);
        all.putAll(headers);
        all.putAll(last);
        return Map.copyOf(all);
    }
}
