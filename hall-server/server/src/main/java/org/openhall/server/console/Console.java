package org.openhall.server.console;

import java.util.List;
import java.util.stream.Stream;

import org.openhall.server.accounts.Permission;
import org.openhall.server.accounts.StaffException;
import org.openhall.server.console.audit.AuditPages;
import org.openhall.server.console.content.BulkPages;
import org.openhall.server.console.content.EditPages;
import org.openhall.server.console.content.FilePages;
import org.openhall.server.console.content.LinkPages;
import org.openhall.server.console.content.ListPage;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.content.ReviewPages;
import org.openhall.server.console.content.VersionPages;
import org.openhall.server.console.devices.DevicesPages;
import org.openhall.server.console.door.ConsoleRoute;
import org.openhall.server.console.door.ConsoleRoute.Personal;
import org.openhall.server.console.door.Door;
import org.openhall.server.console.door.Page;
import org.openhall.server.console.door.PolicyReports;
import org.openhall.server.console.door.Reach;
import org.openhall.server.console.door.SecurityHeaders;
import org.openhall.server.console.door.WayBack;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.StaticFiles;
import org.openhall.server.console.importing.ImportPages;
import org.openhall.server.console.linting.FindingsFiles;
import org.openhall.server.console.linting.FindingsPages;
import org.openhall.server.console.notices.NoticePage;
import org.openhall.server.console.notices.NoticesPage;
import org.openhall.server.console.notices.Previews;
import org.openhall.server.console.notices.TemplatePages;
import org.openhall.server.console.notices.WritePages;
import org.openhall.server.console.remarks.Remarks;
import org.openhall.server.console.staff.MePages;
import org.openhall.server.console.staff.StaffPages;
import org.openhall.server.console.view.MessageView;
import org.openhall.server.editing.EditingException;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Port;
import org.openhall.server.http.Reply;
import org.openhall.server.http.Route;

/** The console's route table, made once when the server starts. */
public final class Console {

    private static final int SMALL_FORM = 64 * 1024;
    /** Two million bytes of Chinese, pasted by mistake, still come back with a word of what to do. */
    private static final int LARGE_FORM = 8 << 20;
    private static final int FILES = 128 << 20;

    private final List<ConsoleRoute> lines;
    private final List<Route> routes;
    private final Pages pages;

    /** Puts the pages behind the door. */
    public Console(ConsoleParts parts) {
        StaticFiles files = new StaticFiles();
        pages = new Pages(parts.hall(), parts.practice(), files, parts.devices().calls()::waiting);
        SignInPages signIn = new SignInPages(Door.cookie(parts.practice()), parts.desk(), parts.sessions(), pages,
                parts.hall(), this::page);
        Door door = new Door(Door.cookie(parts.practice()), parts.sessions(), parts.clock(), signIn);
        lines = lines(parts, signIn);
        routes = Stream.concat(Stream.of(
                Route.get("/static/{name}", files::answer),
                Route.post("/csp", PolicyReports.LONGEST, new PolicyReports(parts.clock())::take),
                Route.get("/sign-in", signIn::form),
                Route.post("/sign-in", LARGE_FORM, signIn::signIn),
                Route.get("/setup/{link}", signIn::setup),
                Route.post("/setup/{link}", SMALL_FORM, signIn::settle)), lines.stream().map(door::route)).toList();
    }

    private List<ConsoleRoute> lines(ConsoleParts parts, SignInPages signIn) {
        ListPage list = new ListPage(parts.listings(), parts.times(), pages, parts.domains(), parts.zone());
        Remarks remarks = new Remarks(parts.linter());
        EditPages edit = new EditPages(parts.editing(), pages, parts.forms(), parts.offices(), remarks, parts.times(),
                parts
                        .zone());
        ReviewPages review = new ReviewPages(parts.editing(), parts.times(), pages, parts.forms(), remarks,
                parts.zone());
        VersionPages versions = new VersionPages(parts.editing().store(), pages, parts.forms(), parts.zone());
        StaffPages staff = new StaffPages(parts.desk(), parts.accounts(), parts.sessions(), pages, parts.offices());
        MePages me = new MePages(parts.sessions(), parts.desk(), pages, parts.offices(), parts.zone());
        AuditPages audit = new AuditPages(parts.audit(), parts.watch(), parts.accounts(), parts.editing().store(),
                pages,
                parts.offices(), parts.zone());
        ImportPages imports = new ImportPages(parts.batches(), pages, parts.offices(), parts.domains(), parts.zone());
        BulkPages bulk = new BulkPages(parts.editing(), parts.listings(), pages, parts.forms(), remarks, parts.zone());
        FilePages files = new FilePages(parts.editing(), parts.attachments(), parts.blobs(), pages);
        FindingsFiles lists = new FindingsFiles(parts.linter(), parts.hall(), parts.zone());
        FindingsPages findings = new FindingsPages(parts.linter(), pages, parts.zone());
        Previews previews = new Previews(parts.hall(), parts.zone(), parts.clock());
        NoticesPage notices = new NoticesPage(parts.notices(), pages, parts.zone());
        NoticePage notice = new NoticePage(parts.notices(), pages, previews, parts.zone());
        WritePages write = new WritePages(parts.notices(), pages, previews, parts.hall(), parts.offices(), parts
                .zone());
        TemplatePages templates = new TemplatePages(parts.notices().desk(), parts.notices().templates(), pages);
        Reach ownNotice = Reach.office(new RecordPage(parts.editing().store())::officeOfNotice);
        DevicesPages devices = new DevicesPages(parts.devices(), pages, parts.zone(), parts.clock());
        Reach own = Reach.office(new RecordPage(parts.editing().store())::office);
        return List.of(
                line("GET", "/", 0, Permission.SELF, Reach.ANYWHERE, Personal.NONE,
                        visit -> Moved.on(pages.first(visit.account()))),
                line("POST", "/sign-out", SMALL_FORM, Permission.SELF, Reach.ANYWHERE, Personal.NONE, signIn::signOut),
                line("GET", "/me", 0, Permission.SELF, Reach.ANYWHERE, Personal.NONE, me::open),
                line("POST", "/me/end", SMALL_FORM, Permission.SELF, Reach.ANYWHERE, Personal.NONE, me::end),
                line("GET", "/staff", 0, Permission.ACCOUNT_READ, Reach.HALL, Personal.NONE, staff::list),
                line("POST", "/staff", SMALL_FORM, Permission.ACCOUNT_MANAGE, Reach.HALL, Personal.NONE, staff::add),
                line("POST", "/staff/{id}/link", SMALL_FORM, Permission.ACCOUNT_READ, Reach.HALL, Personal.NONE,
                        staff::link),
                line("POST", "/staff/{id}/stand", SMALL_FORM, Permission.ACCOUNT_MANAGE, Reach.HALL, Personal.NONE,
                        staff::stand),
                line("POST", "/staff/{id}/end", SMALL_FORM, Permission.ROLE_GRANT, Reach.HALL, Personal.NONE,
                        staff::end),
                line("POST", "/staff/{id}/grant", SMALL_FORM, Permission.ROLE_GRANT, Reach.HALL, Personal.NONE,
                        staff::grant),
                line("POST", "/staff/{id}/take", SMALL_FORM, Permission.ROLE_GRANT, Reach.HALL, Personal.NONE,
                        staff::take),
                line("GET", "/audit", 0, Permission.AUDIT_READ, Reach.HALL, Personal.NONE, audit::list),
                line("POST", "/audit/verify", SMALL_FORM, Permission.AUDIT_READ, Reach.HALL, Personal.NONE,
                        audit::verify),
                line("GET", "/content", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.NONE, list::content),
                line("POST", "/bulk", SMALL_FORM, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME, bulk::look),
                line("POST", "/bulk/do", SMALL_FORM, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME,
                        bulk::done),
                line("GET", "/links/{kind}", 0, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.SOME,
                        new LinkPages(parts.listings(), pages)::found),
                line("GET", "/new/{kind}", 0, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.NONE, edit::fresh),
                line("POST", "/new/{kind}/{id}", LARGE_FORM, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.SOME,
                        edit::add),
                line("GET", "/content/{kind}/{id}", 0, Permission.CONTENT_READ, own, Personal.SOME, edit::open),
                line("GET", "/content/{kind}/{id}/versions", 0, Permission.CONTENT_READ, own, Personal.SOME,
                        versions::list),
                line("POST", "/content/{kind}/{id}", LARGE_FORM, Permission.CONTENT_EDIT, own, Personal.SOME,
                        edit::save),
                line("POST", "/content/{kind}/{id}/submit", SMALL_FORM, Permission.CONTENT_EDIT, own, Personal.NONE,
                        edit::submit),
                line("POST", "/content/{kind}/{id}/drop", SMALL_FORM, Permission.CONTENT_EDIT, own, Personal.NONE,
                        edit::drop),
                line("POST", "/content/{kind}/{id}/withdraw", SMALL_FORM, Permission.CONTENT_EDIT, own, Personal.SOME,
                        edit::withdraw),
                line("GET", "/import", 0, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.NONE, imports::list),
                line("POST", "/import", FILES, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.NONE, imports::take),
                line("GET", "/import/{id}", 0, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.SOME, imports::open),
                line("POST", "/import/{id}/read", SMALL_FORM, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.SOME,
                        imports::tell),
                line("POST", "/import/{id}/keep", SMALL_FORM, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.NONE,
                        imports::keep),
                line("POST", "/import/{id}/drop", SMALL_FORM, Permission.CONTENT_EDIT, Reach.ANYWHERE, Personal.NONE,
                        imports::drop),
                line("POST", "/content/{kind}/{id}/files", FILES, Permission.CONTENT_EDIT, own, Personal.NONE,
                        files::take),
                line("POST", "/content/{kind}/{id}/files/remove", SMALL_FORM, Permission.CONTENT_EDIT, own,
                        Personal.NONE,
                        files::remove),
                line("GET", "/content/{kind}/{id}/file/{sha256}", 0, Permission.CONTENT_READ, own, Personal.SOME,
                        files::leaf),
                line("GET", "/page/{sha256}", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME, files::page),
                line("GET", "/findings", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME, findings::list),
                line("GET", "/notices", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.NONE, notices::list),
                line("GET", "/notices/new", 0, Permission.NOTICE_WRITE, Reach.ANYWHERE, Personal.NONE, write::fresh),
                line("POST", "/notices/new/{id}", LARGE_FORM, Permission.NOTICE_WRITE, Reach.ANYWHERE, Personal.SOME,
                        write::save),
                line("POST", "/notices/preview", LARGE_FORM, Permission.NOTICE_WRITE, Reach.ANYWHERE, Personal.SOME,
                        write::preview),
                line("GET", "/notices/write/{id}", 0, Permission.NOTICE_WRITE, ownNotice, Personal.SOME, write::open),
                line("POST", "/notices/write/{id}", LARGE_FORM, Permission.NOTICE_WRITE, ownNotice, Personal.SOME,
                        write::save),
                line("GET", "/notices/of/{id}", 0, Permission.CONTENT_READ, ownNotice, Personal.SOME, notice::open),
                line("GET", "/notices/of/{id}/arrived", 0, Permission.CONTENT_READ, ownNotice, Personal.NONE,
                        notice::arrived),
                line("POST", "/notices/of/{id}/withdraw", SMALL_FORM, Permission.NOTICE_WRITE, ownNotice, Personal.NONE,
                        notice::withdraw),
                line("POST", "/notices/of/{id}/judge", SMALL_FORM, Permission.CONTENT_REVIEW, ownNotice, Personal.NONE,
                        notice::judge),
                line("GET", "/notices/templates", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.NONE,
                        templates::list),
                line("POST", "/notices/templates", SMALL_FORM, Permission.NOTICE_WRITE, Reach.ANYWHERE, Personal.NONE,
                        templates::propose),
                line("POST", "/notices/templates/{id}", SMALL_FORM, Permission.CONTENT_READ, Reach.ANYWHERE,
                        Personal.NONE,
                        templates::decide),
                line("GET", "/findings/xlsx", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME, lists::xlsx),
                line("GET", "/findings/csv", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.SOME, lists::csv),
                line("GET", "/devices", 0, Permission.DEVICE_READ, Reach.ANYWHERE, Personal.NONE, devices::list),
                line("POST", "/devices/calls/{id}/coming", SMALL_FORM, Permission.STAFF_CALL_ANSWER, Reach.ANYWHERE,
                        Personal.NONE,
                        devices::coming),
                line("POST", "/devices/calls/{id}/close", SMALL_FORM, Permission.STAFF_CALL_ANSWER, Reach.ANYWHERE,
                        Personal.NONE,
                        devices::close),
                line("GET", "/review", 0, Permission.CONTENT_READ, Reach.ANYWHERE, Personal.NONE, list::review),
                line("GET", "/review/{kind}/{id}", 0, Permission.CONTENT_READ, own, Personal.SOME, review::open),
                line("POST", "/review/{kind}/{id}", SMALL_FORM, Permission.CONTENT_REVIEW, own, Personal.SOME,
                        review::decide),
                line("POST", "/review/{kind}/{id}/schedule", SMALL_FORM, Permission.CONTENT_PUBLISH, own, Personal.SOME,
                        review::schedule),
                line("POST", "/review/{kind}/{id}/back", SMALL_FORM, Permission.CONTENT_PUBLISH, own, Personal.SOME,
                        review::sendBack),
                line("POST", "/review/{kind}/{id}/publish", SMALL_FORM, Permission.CONTENT_PUBLISH, own, Personal.SOME,
                        review::publish));
    }

    private String page(String path) {
        return WayBack.of(lines).from(path);
    }

    private ConsoleRoute line(String method, String template, int limit, Permission permission, Reach reach,
            Personal personal, Page page) {
        return new ConsoleRoute(method, template, limit, permission, reach, personal, visit -> {
            try {
                return page.answer(visit);
            } catch (EditingException | StaffException e) {
                return pages.undone(visit, e.getMessage());
            }
        });
    }

    /** The port that staff's browsers come to. */
    public Port port(String name, int number) {
        return new Port(name, number, false, false, true, _ -> "staff", this::refused, routes);
    }

    /** What stands behind the door. */
    public List<ConsoleRoute> lines() {
        return lines;
    }

    private Reply refused(ErrorCode code, String message) {
        MessageView view = switch (code) {
            case PERMISSION -> new MessageView("您没有这项权限", "需要的话，请联系安全管理员。", "回到首页", "/");
            case UNKNOWN -> new MessageView("没有这个页面", "地址可能写错了，或者内容已经不在了。", "回到首页", "/");
            case FORGED -> new MessageView("这次提交没有接受", "页面可能放得太久。请回到上一页，刷新后再提交。", "回到首页", "/");
            case SIZE -> new MessageView("提交的内容太大了", "请减少文字，或把大段文字放进附件。", "回到首页", "/");
            case STATE -> new MessageView("别人已经处理过了", "请回到列表看看现在的状态。", "回到首页", "/");
            case METHOD, REQUEST -> new MessageView("这个请求看不懂", "请从页面上的链接和按钮进入。", "回到首页", "/");
            default -> new MessageView("系统出了点问题", "内容没有丢失。请再试一次；还不行，请联系管理员查看日志。", "回到首页", "/");
        };
        return SecurityHeaders.on(pages.bare(code.status(), view.words(), "message", view));
    }
}
