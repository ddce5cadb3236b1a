package org.openhall.server.console.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.openhall.server.http.Reply;

/** On to another page: after a form, so that going back and forth sends nothing twice. */
public final class Moved {

    private Moved() {}

    /** On, with a word of what was done. */
    public static Reply to(String path, String said) {
        return new Reply.Empty(303, Map.of("Location", path + "?said="
                + URLEncoder.encode(said, StandardCharsets.UTF_8)));
    }

    /** On to a page with a query, with a word of what was done. */
    public static Reply to(String path, String query, String said) {
        return new Reply.Empty(303, Map.of("Location", path + "?" + query + "&said="
                + URLEncoder.encode(said, StandardCharsets.UTF_8)));
    }

    /** On, without a word. */
    public static Reply on(String path) {
        return new Reply.Empty(303, Map.of("Location", path));
    }
}
