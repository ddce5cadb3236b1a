package org.openhall.server.console.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.openhall.server.accounts.Session;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.MeView;
import org.openhall.server.http.Reply;

/** One's own page: what one may do, and where one is signed in. */
public final class MePages {

    private final SessionStore sessions;
    private final StaffDesk desk;
    private final Pages pages;
    private final Supplier<Map<String, String>> offices;
    private final Supplier<ZoneId> zone;

    /** Reads from the store. */
    public MePages(SessionStore sessions, StaffDesk desk, Pages pages, Supplier<Map<String, String>> offices,
            Supplier<ZoneId> zone) {
        this.sessions = sessions;
        this.desk = desk;
        this.pages = pages;
        this.offices = offices;
        this.zone = zone;
    }

    /** The page. */
    public Reply open(Visit visit) {
        GrantWords words = new GrantWords(offices.get());
        List<MeView.In> in = sessions.of(visit.account(), desk.now()).stream()
                .map(session -> shown(session, visit.session())).toList();
        return pages.page(visit, "我的账号", "me", new MeView(visit.account().person(), visit.account().login(),
                visit.account().grants().stream().map(words::of).toList(), in));
    }

    private MeView.In shown(Session session, Session own) {
        String agent = session.agent();
        String browser = agent.contains("Edg/")
                ? "Edge"
                : agent.contains("Chrome/")
                        ? "Chrome 内核浏览器"
                        : agent.contains("Firefox/") ? "Firefox" : "其他浏览器";
        return new MeView.In(session.hash(), When.words(session.began(), zone.get()), session.address(),
                browser, session.hash().equals(own.hash()));
    }

    /** Ends one of one's own sessions. */
    public Reply end(Visit visit) {
        sessions.end(visit.account().id(), visit.form().text("session"), desk.now());
        return Moved.to("/me", "已退出那一处登录");
    }
}
