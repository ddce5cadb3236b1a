package org.openhall.server.console.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.accounts.Session;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.console.door.ConsoleRoute.Personal;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Form;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.http.Route;

/**
 * Lets people through to pages: session, permission, reach; for what changes something also origin and token. Thread-safe.
 */
public final class Door {

    /** The field of a form in which the session's token comes back. */
    public static final String TOKEN = "_csrf";

    private final String cookie;
    private final SessionStore sessions;
    private final InstantSource clock;
    private final Returning returning;

    /**
     * Asks the store at each request.
     *
     * @param cookie name of the session's
     */
    public Door(String cookie, SessionStore sessions, InstantSource clock, Returning returning) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.clock = clock;
        this.returning = returning;
    }

    /**
     * Name of the session's cookie: for this host alone, over TLS alone, unseen by scripts, sent by our own pages alone. Browsers
     * do not tell ports apart: whoever learns in the practice hall stays signed in to the real one.
     */
    public static String cookie(boolean practice) {
        return practice ? "__Host-practice" : "__Host-s";
    }

    /** What a person is shown whose session is not the one any more in which they filled in a form. */
    public interface Returning {

        /** After it ended: a page to sign in on, which keeps what they had filled in. */
        Reply page(String path, Form form);

        /** After they signed in again elsewhere: a page that sends it once more, when they say so. */
        Reply again(Visit visit);
    }

    /** A route as the server knows it. */
    public Route route(ConsoleRoute line) {
        boolean changes = !line.method().equals("GET");
        Endpoint endpoint = call -> changes ? changed(line, call) : read(line, call);
        return new Route(line.method(), line.template(), line.bodyLimit(), new Guarded(line, endpoint));
    }

    /** An endpoint that is known to stand behind the door. */
    record Guarded(ConsoleRoute line, Endpoint endpoint) implements Endpoint {
        @Override
        public Reply answer(Call call) {
            Reply reply = endpoint.answer(call);
            return line.personal() == Personal.SOME ? SecurityHeaders.unkept(reply) : SecurityHeaders.on(reply);
        }
    }

    private Reply read(ConsoleRoute line, Call call) {
        boolean byItself = call.header("HX-Request").isPresent();
        Optional<Session> session = byItself ? byItself(line, call) : session(call);
        if (session.isEmpty() && byItself) return new Reply.Empty(401, Map.of()); // a part of a page is no place to sign in
        if (session.isEmpty())
            return new Reply.Empty(303, Map.of("Location", "/sign-in?next="
                    + URLEncoder.encode(call.place(), StandardCharsets.UTF_8)));
        admit(line, call, session.get().account());
        return line.page().answer(new Visit(session.get(), call, Form.EMPTY));
    }

    private Reply changed(ConsoleRoute line, Call call) {
        Origin.require(call);
        Optional<Session> session = session(call);
        // files of strangers never touch the disk, and a browser would not send them along a second time anyway
        if (session.isEmpty()) return returning.page(call.path(), call.inParts() ? Form.EMPTY : call.form());
        admit(line, call, session.get().account());
        Form form = call.form();
        Visit visit = new Visit(session.get(), call, form);
        // it comes from a page of ours, and only a person can send it again
        return same(session.get().csrf(), form.text(TOKEN)) ? line.page().answer(visit) : returning.again(visit);
    }

    private Optional<Session> session(Call call) {
        return call.cookie(cookie).flatMap(secret -> sessions.find(secret, clock.instant()));
    }

    /** A page that asks by itself is nobody at work; who calls staff is shown to those who left their chair as well. */
    private Optional<Session> byItself(ConsoleRoute line, Call call) {
        return call.cookie(cookie).flatMap(secret -> line.permission() == Permission.DEVICE_READ
                ? sessions.watch(secret, clock.instant())
                : sessions.look(secret, clock.instant()));
    }

    private static void admit(ConsoleRoute line, Call call, Account account) {
        boolean may = account.may(line.permission()) && switch (line.reach()) {
            case Reach.Anywhere _ -> true;
            case Reach.Hall _ -> account.may(line.permission(), "");
            case Reach.Office office -> account.may(line.permission(), office.of().apply(call));
        };
        if (!may) throw new RefusalException(ErrorCode.PERMISSION, line.permission() + " is not theirs");
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
