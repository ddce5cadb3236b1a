package org.openhall.server.console.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.view.Frame;
import org.openhall.server.console.view.MessageView;
import org.openhall.server.http.Reply;

/** Renders templates, which were compiled with the program, inside the frame that all pages have. Thread-safe. */
public final class Pages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String DEVICES = "/devices";
    private static final List<Door> DOORS = List.of(
            new Door("内容", "/content", Set.of(Permission.CONTENT_READ)),
            new Door("导入", "/import", Set.of(Permission.CONTENT_EDIT)),
            new Door("通知", "/notices", Set.of(Permission.CONTENT_READ)),
            new Door("审核", "/review", Set.of(Permission.CONTENT_REVIEW, Permission.CONTENT_PUBLISH)),
            new Door("检查", "/findings", Set.of(Permission.CONTENT_READ)),
            new Door("设备", DEVICES, Set.of(Permission.DEVICE_READ)),
            new Door("人员", "/staff", Set.of(Permission.ACCOUNT_READ)),
            new Door("操作记录", "/audit", Set.of(Permission.AUDIT_READ)));

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.openhall.server.pages");
    private final String hall;
    private final boolean practice;
    private final StaticFiles files;
    private final IntSupplier calls;

    /**
     * Pages of one hall.
     *
     * @param practice whether it is one to teach staff in: every page says so
     * @param calls how many citizens called staff and have no answer yet
     */
    public Pages(String hall, boolean practice, StaticFiles files, IntSupplier calls) {
        this.hall = hall;
        this.practice = practice;
        this.files = files;
        this.calls = calls;
    }

    private record Door(String words, String path, Set<Permission> any) {}

    /** Where somebody begins: who goes to citizens sees first whether one waits, others their own work before devices. */
    public String first(Account account) {
        if (account.may(Permission.STAFF_CALL_ANSWER)) return DEVICES;
        return DOORS.stream().filter(door -> !door.path().equals(DEVICES))
                .filter(door -> door.any().stream().anyMatch(account::may)).map(Door::path).findFirst().orElse("/me");
    }

    /** A page for somebody who is signed in. */
    public Reply page(Visit visit, String title, String template, Object view) {
        return page(200, visit, title, template, view);
    }

    /** Says to somebody who is signed in that something was not done, and what to do. */
    public Reply undone(Visit visit, String advice) {
        return undone(visit, advice, "回到内容", "/content");
    }

    /** The same, with the way back to where it is tried again. */
    public Reply undone(Visit visit, String advice, String back, String path) {
        return page(409, visit, "没有做成", "message", new MessageView("没有做成", advice, back, path));
    }

    private Reply page(int status, Visit visit, String title, String template, Object view) {
        Account account = visit.account();
        String path = visit.call().path();
        List<Frame.Tab> tabs = DOORS.stream().filter(door -> door.any().stream().anyMatch(account::may))
                .map(door -> new Frame.Tab(words(door, account), door.path(), path.startsWith(door.path()))).toList();
        String who = Stream.of(account.person(), account.roles()).filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + " · " + b).orElse("");
        String said = Said.of(visit.call());
        return rendered(status,
                new Frame(title, hall, tabs, who, visit.session().csrf(), practice, said, files.styles(), files
                        .scripts()),
                template, view, said.isEmpty() ? Map.of() : Map.of("Set-Cookie", Said.OVER));
    }

    /** Whoever goes to citizens sees on every page how many wait. */
    private String words(Door door, Account account) {
        boolean answers = door.path().equals(DEVICES) && account.may(Permission.STAFF_CALL_ANSWER);
        int waiting = answers ? calls.getAsInt() : 0;
        return waiting == 0 ? door.words() : door.words() + " " + waiting;
    }

    /** A page for somebody who is not. */
    public Reply bare(int status, String title, String template, Object view) {
        return rendered(status,
                new Frame(title, hall, List.of(), "", "", practice, "", files.styles(), files.scripts()),
                template,
                view, Map.of());
    }

    /** A part of a page, to be put into one that is open. */
    public Reply part(String template, Object view) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("view", view), out);
        return new Reply.Text(200, HTML, out.toString(), Map.of());
    }

    private Reply rendered(int status, Frame frame, String template, Object view, Map<String, String> headers) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "view", view), out);
        return new Reply.Text(status, HTML, out.toString(), headers);
    }
}
