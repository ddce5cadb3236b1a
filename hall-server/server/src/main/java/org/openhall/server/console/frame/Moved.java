package org.openhall.server.console.frame;

import java.util.Map;

import org.openhall.server.http.Reply;

/** On to another page: after a form, so that going back and forth sends nothing twice. */
public final class Moved {

    private static final int SEE_OTHER = 303;

    private Moved() {}

    /** On, with a word of what was done. */
    public static Reply to(String path, String said) {
        return new Reply.Empty(SEE_OTHER, Map.of("Location", path, "Set-Cookie", Said.cookie(said)));
    }

    /** On, without a word. */
    public static Reply on(String path) {
        return new Reply.Empty(SEE_OTHER, Map.of("Location", path));
    }
}
