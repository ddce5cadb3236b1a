package org.openhall.server.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.openhall.server.TestingClock;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.SecondFactor;
import org.openhall.server.accounts.StaffDesk;

/** A member of staff with a password and a phone, who gets in by a browser as people do. */
public final class Staff {

    static final String PASSWORD = "紫藤-渡轮-算盘-台阶-37";

    private final Account account;
    private final String link;
    private final String key;
    private final TestingClock clock;
    private final SecondFactor phone = new SecondFactor();

    private Staff(Account account, String link, String key, TestingClock clock) {
        this.account = account;
        this.link = link;
        this.key = key;
        this.clock = clock;
    }

    /** An account with those roles, its link not used yet. */
    public static Staff add(StaffDesk desk, TestingClock clock, String login, String person, String... roles) {
        List<Grant> grants = List.of(roles).stream().map(role -> Grant.of(role).orElseThrow()).toList();
        Account account = desk.add(login, person, grants, "test");
        String link = desk.link(account, "test");
        return new Staff(account, link, desk.welcome(link, "示例大厅").orElseThrow().key(), clock);
    }

    String link() {
        return link;
    }

    String login() {
        return account.login();
    }

    /** The digits on the phone; the clock moves on first, since no code is good twice. */
    String code() {
        clock.move(Duration.ofSeconds(30));
        InstantSource now = clock;
        return phone.code(key, now.instant().getEpochSecond() / 30);
    }

    /** Sets the password by the link and signs in. */
    public void comeIn(Browser browser, String console) {
        browser.open(console + "/setup/" + link);
        browser.type("password", PASSWORD);
        browser.type("again", PASSWORD);
        browser.type("code", code());
        browser.press("完成设置");
        signIn(browser);
    }

    void signIn(Browser browser) {
        browser.type("login", account.login());
        browser.type("password", PASSWORD);
        browser.type("code", code());
        browser.press("登录");
    }
}
