package org.openhall.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** Sessions in {@code hall.db}: idle for 15 minutes or 10 hours old, they are over (OWASP ASVS 7.3). Thread-safe. */
public final class SessionStore {

    /** After which silence a session is over. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private final Database database;

    /** Works on {@code hall.db}. */
    public SessionStore(Database database) {
        this.database = database;
    }

    /** Opens one; returns its secret, which is kept nowhere. */
    String open(Account account, String address, String agent, Instant now) {
        String secret = Secrets.random();
        database.run("open a session", handle -> {
            handle.execute("""
                    INSERT INTO session(hash, account, csrf, address, agent, began, seen) VALUES (?,?,?,?,?,?,?)""",
                    Secrets.hash(secret), account.id(), Secrets.random(), address, agent, now.getEpochSecond(),
                    now.getEpochSecond());
            AuditStore.append(handle, now, new Entry(account.id(), Act.SIGNED_IN, address, ""));
        });
        return secret;
    }

    /** The session of a secret while it lives and its person may sign in; it counts as used now. */
    public Optional<Session> find(String secret, Instant now) {
        Optional<Session> session = look(secret, now);
        session.filter(found -> found.seen().plus(NOTED_EVERY).isBefore(now)).ifPresent(found -> database
                .run("note a session", handle -> handle.execute("UPDATE session SET seen=? WHERE hash=?",
                        now.getEpochSecond(), found.hash())));
        return session;
    }

    /** The same, but it does not count as used: an open page that asks by itself is nobody at work. */
    public Optional<Session> look(String secret, Instant now) {
        return alive(secret, now.minus(IDLE), now);
    }

    /** The same, also when nobody has used it for a while: for what may be seen over an empty chair. */
    public Optional<Session> watch(String secret, Instant now) {
        return alive(secret, now.minus(LONGEST), now);
    }

    private Optional<Session> alive(String secret, Instant seen, Instant now) {
        String hash = Secrets.hash(secret);
        return database.read("find a session", handle -> handle.createQuery("""
                SELECT a.id, a.login, a.person, a.state, '', '', 0, s.hash, s.csrf, s.address, s.agent, s.began, s.seen
                FROM session s JOIN account a ON a.id = s.account
                WHERE s.hash=? AND a.state='ACTIVE' AND s.seen>? AND s.began>?""").bind(0, hash)
                .bind(1, seen.getEpochSecond()).bind(2, now.minus(LONGEST).getEpochSecond())
                .map((rs, _) -> new Session(rs.getString(8), AccountStore.kept(handle, rs).account(), rs.getString(9),
                        rs.getString(10), rs.getString(11), Instant.ofEpochSecond(rs.getLong(12)),
                        Instant.ofEpochSecond(rs.getLong(13))))
                .findOne());
    }

    /** The living sessions of an account, newest first. */
    public List<Session> of(Account account, Instant now) {
        return database.read("list sessions", handle -> handle.createQuery("""
                SELECT hash, csrf, address, agent, began, seen FROM session
                WHERE account=? AND seen>? AND began>? ORDER BY began DESC, hash""").bind(0, account.id())
                .bind(1, now.minus(IDLE).getEpochSecond()).bind(2, now.minus(LONGEST).getEpochSecond())
                .map((rs, _) -> new Session(rs.getString(1), account, rs.getString(2), rs.getString(3),
                        rs.getString(4), Instant.ofEpochSecond(rs.getLong(5)), Instant.ofEpochSecond(rs.getLong(6))))
                .list());
    }

    /** Ends one session of an account. */
    public void end(String account, String hash, Instant at) {
        database.run("end a session", handle -> {
            handle.execute("DELETE FROM session WHERE account=? AND hash=?", account, hash);
            AuditStore.append(handle, at, new Entry(account, Act.SIGNED_OUT, "", ""));
        });
    }

    /** Ends all sessions of an account, as another person says. */
    public void endAll(String account, String by, Instant at) {
        database.run("end sessions", handle -> {
            handle.execute("DELETE FROM session WHERE account=?", account);
            AuditStore.append(handle, at, new Entry(by, Act.SESSIONS_ENDED, account, ""));
        });
    }

    /** Writes down that somebody tried in vain; an account that there is not leaves no name. */
    void failed(String account, String address, Instant at) {
        database.run("note a failed sign-in", handle -> AuditStore.append(handle, at,
                new Entry(account, Act.SIGN_IN_FAILED, address, "")));
    }

    /** Forgets sessions that nobody can come back to nor watch by. */
    public void forget(Instant now) {
        database.run("forget sessions", handle -> handle.execute("DELETE FROM session WHERE began<=?",
                now.minus(LONGEST).getEpochSecond()));
    }
}
