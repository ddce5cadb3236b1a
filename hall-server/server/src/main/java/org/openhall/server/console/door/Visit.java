package org.openhall.server.console.door;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.accounts.Session;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Form;
import org.openhall.server.http.RefusalException;

/**
 * A request of a person who has been let in.
 *
 * @param session who, and by which session
 * @param call what they ask
 * @param form what they filled in; empty with GET
 */
public record Visit(Session session, Call call, Form form) {

    /** Who. */
    public Account account() {
        return session.account();
    }

    /**
     * For what the route table cannot know beforehand, e.g. the office that a new record names.
     *
     * @throws RefusalException when they may not
     */
    public void require(Permission permission, String office) {
        if (!account().may(permission, office))
            throw new RefusalException(ErrorCode.PERMISSION, permission + " does not reach that office");
    }
}
