package org.openhall.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** Accounts, their grants and one-time links in {@code hall.db}. Thread-safe. */
public final class AccountStore {

    private static final String COLUMNS = "SELECT id, login, person, state, secret, second, last_step FROM account ";

    private final Database database;

    /** Works on {@code hall.db}. */
    public AccountStore(Database database) {
        this.database = database;
    }

    /**
     * An account with what proves its person.
     *
     * @param account who
     * @param secret of the password
     * @param second key of the second factor
     * @param lastStep newest step that was used
     */
    record Kept(Account account, String secret, String second, long lastStep) {

        @Override
        public String toString() {
            return account.toString();
        }
    }

    /**
     * Makes an account whose person has yet to use a link.
     *
     * @return false when the login is taken
     * @throws StaffException when its roles do not go together
     */
    boolean add(Account account, String by, Instant at) {
        require(Grant.fault(account.grants()));
        return database.write("add an account", handle -> {
            int added = handle.execute("""
                    INSERT OR IGNORE INTO account(id, login, person, state, secret, second, last_step, made_at, made_by)
                    VALUES (?,?,?,?,'','',0,?,?)""", account.id(), account.login(), account.person(),
                    account.state().name(), at.getEpochSecond(), by);
            if (added > 0) {
                account.grants().forEach(grant -> add(handle, account.id(), grant));
                AuditStore.append(handle, at, new Entry(by, Act.ACCOUNT_ADDED, account.id(), codes(account.grants())));
            }
            return added > 0;
        });
    }

    private static void add(Handle handle, String id, Grant grant) {
        handle.execute("INSERT OR IGNORE INTO account_grant(account, role, scope) VALUES (?,?,?)", id,
                grant.role().code(), grant.scope().code());
    }

    private static String codes(List<Grant> grants) {
        return grants.stream().map(grant -> grant.role().code() + "@" + grant.scope().code())
                .collect(Collectors.joining(" "));
    }

    /**
     * Gives one grant more, whatever else was given or taken meanwhile.
     *
     * @return false when it was there already
     * @throws StaffException when the roles do not go together
     */
    boolean give(String id, Grant grant, String by, Instant at) {
        return database.write("give a role", handle -> {
            List<Grant> grants = new ArrayList<>(grants(handle, id));
            if (grants.contains(grant)) return false;
            grants.add(grant);
            require(Grant.fault(grants));
            add(handle, id, grant);
            changed(handle, id, by, at);
            return true;
        });
    }

    /**
     * Takes one grant; less of what once went together may always be kept.
     *
     * @return false when it was gone already
     */
    public boolean take(String id, Grant grant, String by, Instant at) {
        return database.write("take a role", handle -> {
            boolean taken = handle.execute("DELETE FROM account_grant WHERE account=? AND role=? AND scope=?", id,
                    grant.role().code(), grant.scope().code()) > 0;
            if (taken) changed(handle, id, by, at);
            return taken;
        });
    }

    private static void changed(Handle handle, String id, String by, Instant at) {
        AuditStore.append(handle, at, new Entry(by, Act.GRANTS_CHANGED, id, codes(grants(handle, id))));
    }

    private static void require(Optional<String> fault) {
        fault.ifPresent(words -> {
            throw new StaffException(words);
        });
    }

    /** All accounts by login. */
    public List<Account> all() {
        return database.read("list accounts", handle -> handle.createQuery(COLUMNS + "ORDER BY login")
                .map((rs, _) -> kept(handle, rs).account()).list());
    }

    /** Ids of the offices that others stand under. */
    public Set<String> streets() {
        return database.read("list streets", StreetStore::all);
    }

    /** Titles of the public offices by id. */
    Map<String, String> offices() {
        return database.read("list offices", StreetStore::offices);
    }

    /** How many there are. */
    public int count() {
        return database.read("count accounts",
                handle -> handle.createQuery("SELECT count(*) FROM account").mapTo(int.class).one());
    }

    Optional<Kept> byLogin(String login) {
        return find("login", login);
    }

    Optional<Kept> byId(String id) {
        return find("id", id);
    }

    private Optional<Kept> find(String column, String value) {
        return database.read("find an account", handle -> handle.createQuery(COLUMNS + "WHERE " + column + "=?")
                .bind(0, value).map((rs, _) -> kept(handle, rs)).findOne());
    }

    static Kept kept(Handle handle, ResultSet rs) throws SQLException {
        String id = rs.getString(1);
        List<Grant> grants = grants(handle, id);
        Account account = new Account(id, rs.getString(2), rs.getString(3), Account.State.valueOf(rs.getString(4)),
                grants, StreetStore.communities(handle, grants));
        return new Kept(account, rs.getString(5), rs.getString(6), rs.getLong(7));
    }

    private static List<Grant> grants(Handle handle, String id) {
        return handle.createQuery("""
                SELECT role, scope FROM account_grant WHERE account=? ORDER BY role, scope""").bind(0, id)
                .map((row, _) -> Grant.of(row.getString(1) + "@" + row.getString(2))).list().stream()
                .flatMap(Optional::stream).toList();
    }

    /** Marks a step of the second factor as used; false when it, or a later one, was used meanwhile. */
    boolean use(String id, long step) {
        return database.write("use a code", handle -> handle.execute(
                "UPDATE account SET last_step=? WHERE id=? AND last_step<?", step, id, step) > 0);
    }

    /** Shuts a person out and ends their sessions. */
    public void disable(String id, String by, Instant at) {
        database.run("disable an account", handle -> {
            handle.execute("UPDATE account SET state='DISABLED' WHERE id=?", id);
            handle.execute("DELETE FROM session WHERE account=?", id);
            AuditStore.append(handle, at, new Entry(by, Act.ACCOUNT_DISABLED, id, ""));
        });
    }

    /** Lets a person in again; one who never had a password needs a link as before. */
    public void enable(String id, String by, Instant at) {
        database.run("enable an account", handle -> {
            handle.execute("""
                    UPDATE account SET state=CASE secret WHEN '' THEN 'INVITED' ELSE 'ACTIVE' END
                    WHERE id=? AND state='DISABLED'""", id);
            AuditStore.append(handle, at, new Entry(by, Act.ACCOUNT_ENABLED, id, ""));
        });
    }

    /** Keeps a one-time link, with the second factor that it brings, in place of the account's older ones. */
    void link(String id, String hash, String second, Instant expires, String by, Instant at) {
        database.run("keep a link", handle -> {
            handle.execute("DELETE FROM setup_link WHERE account=?", id);
            handle.execute("INSERT INTO setup_link(hash, account, second, expires) VALUES (?,?,?,?)", hash, id, second,
                    expires.getEpochSecond());
            AuditStore.append(handle, at, new Entry(by, Act.LINK_GIVEN, id, ""));
        });
    }

    /** The account that a link is for, while it is good, with the second factor that the link brings. */
    Optional<Kept> linked(String hash, Instant now) {
        return database
                .read("find a link",
                        handle -> handle.createQuery(
                                """
                                        SELECT a.id, a.login, a.person, a.state, '', l.second, 0 FROM setup_link l JOIN account a ON a.id=l.account
                                        WHERE l.hash=? AND l.used_at IS NULL AND l.expires>? AND a.state<>'DISABLED'""")
                                .bind(0, hash)
                                .bind(1, now.getEpochSecond()).map((rs, _) -> kept(handle, rs)).findOne());
    }

    /** Uses a link; false when somebody was quicker, or shut its person out. */
    boolean settle(String hash, String id, String secret, long step, Instant now) {
        return database.write("use a link", handle -> {
            int used = handle.execute("""
                    UPDATE setup_link SET used_at=? WHERE hash=? AND used_at IS NULL
                    AND account IN (SELECT id FROM account WHERE state<>'DISABLED')""", now.getEpochSecond(), hash);
            if (used > 0) {
                handle.execute("""
                        UPDATE account SET secret=?, last_step=?, state='ACTIVE',
                        second=(SELECT second FROM setup_link WHERE hash=?) WHERE id=?""", secret, step, hash, id);
                handle.execute("DELETE FROM session WHERE account=?", id);
                AuditStore.append(handle, now, new Entry(id, Act.ACCOUNT_SET, id, ""));
            }
            return used > 0;
        });
    }
}
