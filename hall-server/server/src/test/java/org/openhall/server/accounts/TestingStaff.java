package org.openhall.server.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.openhall.content.database.Database;

/** People who are in already, without the passwords and phones that would take a test's time. */
public final class TestingStaff {

    private final AccountStore accounts;
    private final SessionStore sessions;

    /** Works on {@code hall.db}. */
    public TestingStaff(Database database) {
        accounts = new AccountStore(database);
        sessions = new SessionStore(database);
    }

    /**
     * Somebody with a session.
     *
     * @param secret for the cookie
     * @param session theirs
     */
    public record In(String secret, Session session) {}

    /** Lets somebody in. */
    public In in(String login, List<Grant> grants, Instant now) {
        Account account = new Account("id-" + login, login, "某人", Account.State.ACTIVE, grants, Map.of());
        accounts.add(account, "test", now);
        String secret = sessions.open(account, "127.0.0.1", "test", now);
        return new In(secret, sessions.find(secret, now).orElseThrow());
    }
}
