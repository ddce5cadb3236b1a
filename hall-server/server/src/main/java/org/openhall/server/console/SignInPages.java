package org.openhall.server.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.accounts.StaffException;
import org.openhall.server.console.door.Door;
import org.openhall.server.console.door.Origin;
import org.openhall.server.console.door.SecurityHeaders;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.MessageView;
import org.openhall.server.console.view.SetupView;
import org.openhall.server.console.view.SignInView;
import org.openhall.server.http.Call;
import org.openhall.server.http.Form;
import org.openhall.server.http.Reply;

/** Signing in and out, and the page behind a one-time link. The only pages that are open to everybody. */
final class SignInPages implements Door.Returning {

    private static final String KEPT = "kept.";
    private static final String HOME = "/";
    private static final String NO_LINK = "这个链接不能用了";

    private final StaffDesk desk;
    private final SessionStore sessions;
    private final Pages pages;
    private final String hall;
    private final String cookie;
    private final UnaryOperator<String> back;

    /**
     * Works on the desk.
     *
     * @param cookie name of the session's
     * @param back the page that a form stood on, by what it is sent to
     */
    SignInPages(String cookie, StaffDesk desk, SessionStore sessions, Pages pages, String hall,
            UnaryOperator<String> back) {
        this.back = back;
        this.cookie = cookie;
        this.desk = desk;
        this.sessions = sessions;
        this.pages = pages;
        this.hall = hall;
    }

    Reply form(Call call) {
        return shown(200, new SignInView("", "", local(call.text("next")), List.of()));
    }

    @Override
    public Reply page(String path, Form form) {
        List<SignInView.Kept> kept = kept(form, KEPT);
        String words = kept.isEmpty() ? "请重新登录，再选一次文件。" : "请重新登录，刚才填写的内容还在。";
        String next = kept.isEmpty() ? back.apply(path) : path;
        return shown(401, new SignInView("", "您离开了一会儿，已自动退出。" + words, local(next), kept));
    }

    @Override
    public Reply again(Visit visit) {
        String person = visit.account().person();
        String files = visit.call().inParts() ? "文件要再选一次。" : "";
        return resumed(403, new SignInView("", "这一页是上一次登录时打开的，现在登录的是 " + person + "。填写的内容还在，没有提交。" + files, local(
                visit.call().path()), kept(visit.form(), "")), visit.session().csrf(), Map.of());
    }

    private static List<SignInView.Kept> kept(Form form, String before) {
        return form.fields().entrySet().stream().filter(field -> !field.getKey().equals(Door.TOKEN))
                .flatMap(field -> field.getValue().stream().map(value -> new SignInView.Kept(before + field.getKey(),
                        value)))
                .toList();
    }

    private Reply shown(int status, SignInView view) {
        return SecurityHeaders.on(pages.bare(status, "登录", "signin", view));
    }

    Reply signIn(Call call) {
        Origin.require(call);
        Form form = call.form();
        String next = local(form.text("next"));
        List<SignInView.Kept> kept = form.fields().entrySet().stream().filter(field -> field.getKey().startsWith(KEPT))
                .flatMap(field -> field.getValue().stream().map(value -> new SignInView.Kept(field.getKey(), value)))
                .toList();
        try {
            String secret = desk.signIn(form.text("login"), form.text("password"), form.text("code"), call.address(),
                    call.header("User-Agent").map(agent -> agent.substring(0, Math.min(200, agent.length())))
                            .orElse(""));
            Map<String, String> in = Map.of("Set-Cookie",
                    cookie + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Strict");
            if (kept.isEmpty()) return SecurityHeaders.on(moved(next, in));
            return SecurityHeaders
                    .on(resumed(200, new SignInView("", "已重新登录。刚才填写的内容还在，没有丢失。", next, named(kept)), sessions.find(
                            secret, desk.now()).orElseThrow().csrf(), in));
        } catch (StaffException e) {
            return shown(403, new SignInView(form.text("login"), e.getMessage(), next, kept));
        }
    }

    private static List<SignInView.Kept> named(List<SignInView.Kept> kept) {
        return kept.stream().map(one -> new SignInView.Kept(one.name().substring(KEPT.length()), one.value())).toList();
    }

    private Reply resumed(int status, SignInView view, String csrf, Map<String, String> headers) {
        List<SignInView.Kept> fields = Stream.concat(Stream.of(new SignInView.Kept(Door.TOKEN, csrf)), view.kept()
                .stream()).toList();
        Reply.Text page = (Reply.Text) pages.bare(status, "继续", "resume", new SignInView("", view.fault(), view.next(),
                back.apply(view.next()), fields));
        return new Reply.Text(status, page.mediaType(), page.text(), headers);
    }

    Reply signOut(Visit visit) {
        sessions.end(visit.account().id(), visit.session().hash(), desk.now());
        return moved("/sign-in", Map.of("Set-Cookie", cookie
                + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"));
    }

    Reply setup(Call call) {
        return SecurityHeaders.on(desk.welcome(call.part("link"), hall).map(welcome -> setup(200, welcome, ""))
                .orElseGet(this::dead));
    }

    private Reply setup(int status, StaffDesk.Welcome welcome, String fault) {
        return pages.bare(status, "设置密码和动态码", "setup", new SetupView(welcome.account().person(),
                welcome.account().login(), String.join(" ", welcome.key().split("(?<=\\G.{4})")),
                QrPicture.of(welcome.address()), fault));
    }

    private Reply dead() {
        return pages.bare(410, NO_LINK, "message", new MessageView(NO_LINK, "它用过了，或者已经过了 24 小时。请向管理员要一个新的。",
                "去登录", "/sign-in"));
    }

    Reply settle(Call call) {
        Origin.require(call);
        Form form = call.form();
        String link = call.part("link");
        Optional<StaffDesk.Welcome> welcome = desk.welcome(link, hall);
        if (welcome.isEmpty()) return SecurityHeaders.on(dead());
        try {
            desk.settle(link, form.text("password"), form.text("again"), form.text("code"));
            return SecurityHeaders.on(Moved.on("/sign-in"));
        } catch (StaffException e) {
            return SecurityHeaders.on(setup(422, welcome.get(), e.getMessage()));
        }
    }

    /** Only ways inside this server. */
    private static String local(String path) {
        return path.matches("/[A-Za-z0-9%._~/-]*(\\?[A-Za-z0-9%._~=&+*-]*)?") && !path.startsWith("//")
                && !path.startsWith("/sign-")
                        ? path
                        : HOME;
    }

    /** On to another page. */
    static Reply moved(String path, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Location", path);
        return new Reply.Empty(303, all);
    }
}
