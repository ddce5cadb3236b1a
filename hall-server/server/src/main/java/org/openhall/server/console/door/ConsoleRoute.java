package org.openhall.server.console.door;

import java.util.Objects;

import org.openhall.server.accounts.Permission;

/**
 * One line of the console's route table. A line that does not say who may come, where, and whether personal data is
 * touched cannot be made, so a server with such a line does not start.
 *
 * @param method GET or POST
 * @param template path with {@code {name}} for a part
 * @param bodyLimit longest body, in bytes
 * @param permission what the person must be allowed
 * @param reach where
 * @param personal whether the answer may hold personal data of citizens
 * @param page who answers
 */
public record ConsoleRoute(String method, String template, int bodyLimit, Permission permission, Reach reach,
        Personal personal, Page page) {

    /** Refuses half a line. */
    public ConsoleRoute {
        Objects.requireNonNull(permission, template);
        Objects.requireNonNull(reach, template);
        Objects.requireNonNull(personal, template);
        Objects.requireNonNull(page, template);
    }

    /** Whether an answer holds personal data of citizens. */
    public enum Personal {
        /** It holds none. */
        NONE,
        /** It may hold some, masked or not, as drafts do that nobody has checked yet: no browser keeps it. */
        SOME
    }
}
