package org.openhall.server.console.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.Permission;
import org.openhall.server.accounts.Role;
import org.openhall.server.accounts.Scope;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.accounts.StaffException;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.console.view.StaffView;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** Accounts and roles. Nobody changes their own: whoever grants is granted by another. */
public final class StaffPages {

    private final StaffDesk desk;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Pages pages;
    private final Supplier<Map<String, String>> offices;

    /**
     * Works on the desk and the store.
     *
     * @param offices names by id
     */
    public StaffPages(StaffDesk desk, AccountStore accounts, SessionStore sessions, Pages pages,
            Supplier<Map<String, String>> offices) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
        this.offices = offices;
    }

    /** The list. */
    public Reply list(Visit visit) {
        return shown(visit, "", "", "");
    }

    /** Makes an account and shows its link. */
    public Reply add(Visit visit) {
        try {
            Account account = desk.add(visit.form().text("login"), visit.form().text("person"), List.of(),
                    visit.account().id());
            return shown(visit, desk.link(account, visit.account().id()), account.person(), "");
        } catch (StaffException e) {
            return shown(visit, "", "", e.getMessage());
        }
    }

    /**
     * Shows a new link: for a forgotten password, or another phone. Whoever has it becomes that person, so for somebody with
     * roles it takes one who may give them, and that one makes nobody out of nothing.
     */
    public Reply link(Visit visit) {
        Account account = other(visit);
        visit.require(linking(account), "");
        return shown(visit, desk.link(account, visit.account().id()), account.person(), "");
    }

    private static Permission linking(Account account) {
        return account.grants().isEmpty() ? Permission.ACCOUNT_MANAGE : Permission.ROLE_GRANT;
    }

    /** Shuts an account out, or lets it in again, as the button says: pressed twice, by whomever, it is done once. */
    public Reply stand(Visit visit) {
        Account account = other(visit);
        boolean out = visit.form().text("stand").equals("off");
        if (out == (account.state() == Account.State.DISABLED))
            return Moved.to("/staff", account.person() + (out ? " 已经停用了" : " 本来就可以登录"));
        if (out) accounts.disable(account.id(), visit.account().id(), desk.now());
        else
            accounts.enable(account.id(), visit.account().id(), desk.now());
        return Moved.to("/staff", out ? account.person() + " 已停用，正在用的也已退出" : account.person() + " 可以登录了");
    }

    /** Ends all of a person's sessions: a browser left open somewhere, a phone that was lost. */
    public Reply end(Visit visit) {
        Account account = other(visit);
        sessions.endAll(account.id(), visit.account().id(), desk.now());
        return Moved.to("/staff", account.person() + " 的登录已全部结束");
    }

    /** Gives a role. */
    public Reply grant(Visit visit) {
        Account account = other(visit);
        Role role = Role.of(visit.form().text("role"))
                .orElseThrow(() -> new RefusalException(ErrorCode.REQUEST, "no such role"));
        Scope scope = Scope.of(visit.form().text("scope"))
                .orElseThrow(() -> new RefusalException(ErrorCode.REQUEST, "no such place"));
        try {
            boolean given = desk.give(account, new Grant(role, scope), visit.account().id());
            return Moved.to("/staff", given ? "已给 " + account.person() + " 加上角色" : account.person() + " 已经有这个角色");
        } catch (StaffException e) {
            return shown(visit, "", "", account.person() + "：" + e.getMessage());
        }
    }

    /** Takes a role. */
    public Reply take(Visit visit) {
        Account account = other(visit);
        Grant grant = Grant.of(visit.form().text("grant"))
                .orElseThrow(() -> new RefusalException(ErrorCode.REQUEST, "no such grant"));
        boolean taken = accounts.take(account.id(), grant, visit.account().id(), desk.now());
        return Moved.to("/staff", taken
                ? "已收回 " + account.person() + " 的角色"
                : account.person() + " 的这个角色已经收回了");
    }

    private Account other(Visit visit) {
        String id = visit.call().part("id");
        if (visit.account().id().equals(id)) throw new StaffException("不能改自己的账号，请另一位管理员来改");
        return accounts.all().stream().filter(account -> account.id().equals(id)).findFirst()
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such account"));
    }

    private Reply shown(Visit visit, String link, String whose, String fault) {
        Map<String, String> names = offices.get();
        GrantWords words = new GrantWords(names);
        List<StaffView.Person> people = accounts.all().stream().map(account -> person(account, visit, words)).toList();
        List<Option> places = new ArrayList<>(List.of(new Option(Scope.HALL.code(), "全大厅", true)));
        Set<String> streets = accounts.streets();
        names.forEach((id, name) -> {
            places.add(new Option(Scope.ofOffice(id).code(), name, false));
            if (streets.contains(id)) places.add(new Option(Scope.ofStreet(id).code(), GrantWords.street(name), false));
        });
        String address = link.isEmpty() ? "" : "https://" + visit.call().header("Host").orElse("") + "/setup/" + link;
        return pages.page(visit, "人员", "staff", new StaffView(people, places, fault.isEmpty()
                ? ""
                : visit.form().text(
                        "login"),
                fault.isEmpty() ? "" : visit.form().text("person"), address, whose, fault,
                visit.account().may(Permission.ROLE_GRANT, ""), visit.account().may(Permission.ACCOUNT_MANAGE, "")));
    }

    private StaffView.Person person(Account account, Visit visit, GrantWords words) {
        String state = switch (account.state()) {
            case INVITED -> "等待设置";
            case ACTIVE -> "正常";
            case DISABLED -> "已停用";
        };
        String look = switch (account.state()) {
            case INVITED -> "draft";
            case ACTIVE -> "public";
            case DISABLED -> "returned";
        };
        return new StaffView.Person(account.id(), account.login(), account.person(), state, look,
                account.state() != Account.State.DISABLED, account.id().equals(visit.account().id()),
                sessions.of(account, desk.now()).size(), visit.account().may(linking(account), ""),
                account.grants().stream().map(grant -> new Option(grant.role().code() + "@" + grant.scope().code(),
                        words.of(grant), true)).toList(),
                Arrays.stream(Role.values()).filter(role -> account.grants().stream().allMatch(grant -> grant.role()
                        .mixes(role))).map(role -> new Option(role.code(), role.words(), false)).toList());
    }
}
