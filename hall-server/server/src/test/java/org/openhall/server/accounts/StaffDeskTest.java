package org.openhall.server.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.server.TestingClock;
import org.openhall.server.TestingHall;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How staff come in, and how nobody else does. */
class StaffDeskTest {

    private static final String PASSWORD = "紫藤-渡轮-算盘-台阶-37";

    @TempDir
    private Path root;
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final SecondFactor phone = new SecondFactor();
    private Database database;
    private SessionStore sessions;
    private AccountStore accounts;
    private StaffDesk desk;
    private Account account;
    private String key;

    @BeforeEach
    void open() throws Exception {
        HallFolder folder = new HallFolder(root);
        folder.make();
        database = HallDatabase.open(folder);
        FeedStore feed = new FeedStore(database);
        feed.openEpoch(1);
        feed.release(List.of(Release.put("o1", TestingHall.office("甲社区", ""))), "张三", clock.instant());
        accounts = new AccountStore(database);
        sessions = new SessionStore(database);
        desk = new StaffDesk(accounts, sessions, clock);
        account = desk.add("LiFang", "李芳", List.of(Grant.of("editor@office:o1").orElseThrow()), "test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String code() {
        clock.move(Duration.ofSeconds(30));
        return phone.code(key, clock.instant().getEpochSecond() / 30);
    }

    private void settled() {
        String link = desk.link(account, "test");
        key = desk.welcome(link, "大厅").orElseThrow().key();
        desk.settle(link, PASSWORD, PASSWORD, code());
    }

    private String signIn(String password, String code) {
        return desk.signIn("lifang", password, code, "10.0.0.1", "test");
    }

    private void refused(String words, Runnable what) {
        String said = assertThrows(StaffException.class, what::run).getMessage();
        assertTrue(said.contains(words), said);
    }

    @Test
    void aLinkSetsThePasswordOnceAndThePersonIsIn() {
        settled();
        Session session = sessions.find(signIn(PASSWORD, code()), clock.instant()).orElseThrow();
        assertEquals("lifang", session.account().login());
        assertTrue(session.account().may(Permission.CONTENT_EDIT, "o1"));
        assertFalse(session.account().may(Permission.CONTENT_EDIT, "o2"));
        assertFalse(session.account().may(Permission.CONTENT_EDIT, ""));
        assertFalse(session.account().may(Permission.CONTENT_PUBLISH));
    }

    @Test
    void aLinkIsGoodOnceForADayAndOnlyTheNewestIs() {
        String first = desk.link(account, "test");
        String second = desk.link(account, "test");
        assertTrue(desk.welcome(first, "大厅").isEmpty());
        key = desk.welcome(second, "大厅").orElseThrow().key();
        desk.settle(second, PASSWORD, PASSWORD, code());
        refused("过期", () -> desk.settle(second, PASSWORD, PASSWORD, code()));
        String third = desk.link(account, "test");
        clock.move(StaffDesk.LINK_LIFE.plusSeconds(1));
        assertTrue(desk.welcome(third, "大厅").isEmpty());
    }

    @Test
    void whoIsShutOutWhileTheirLinkIsUsedStaysOut() {
        String link = desk.link(account, "test");
        key = desk.welcome(link, "大厅").orElseThrow().key();
        accounts.disable(account.id(), "test", clock.instant());
        assertFalse(accounts.settle(Secrets.hash(link), account.id(), "secret", 1, clock.instant()));
        assertEquals(Account.State.DISABLED, accounts.all().getFirst().state());
        accounts.enable(account.id(), "test", clock.instant());
        desk.settle(link, PASSWORD, PASSWORD, code());
        assertEquals(Account.State.ACTIVE, accounts.all().getFirst().state(), "the link was not used up");
    }

    @Test
    void weakPasswordsAreNotTaken() {
        String link = desk.link(account, "test");
        key = desk.welcome(link, "大厅").orElseThrow().key();
        for (String weak : List.of("short", "123456789012", "passwordpassword", "qwertyuiopasdf", "lifang123456",
                "lifang-lifang-1", "LiFang.lifang_李芳-37", "李芳李芳李芳李芳李芳李芳李芳"))
            refused("密码", () -> desk.settle(link, weak, weak, code()));
        refused("不一样", () -> desk.settle(link, PASSWORD, PASSWORD + "x", code()));
        refused("动态码", () -> desk.settle(link, PASSWORD, PASSWORD, "000000"));
        desk.settle(link, PASSWORD, PASSWORD, code());
    }

    @Test
    void aCodeIsGoodOnceAndOnlyAroundItsTime() {
        settled();
        String code = code();
        signIn(PASSWORD, code);
        refused("不对", () -> signIn(PASSWORD, code));
        clock.move(Duration.ofMinutes(5));
        String old = code();
        clock.move(Duration.ofSeconds(90));
        refused("不对", () -> signIn(PASSWORD, old));
    }

    @Test
    void wrongTriesAreSlowedButNobodyIsLockedOut() {
        settled();
        for (int i = 0; i < 8; i++) {
            refused("不对", () -> signIn("falsch-falsch-falsch", code()));
            refused("太快", () -> signIn(PASSWORD, phone.code(key, clock.instant().getEpochSecond() / 30)));
            clock.move(Duration.ofSeconds(61));
        }
        assertFalse(signIn(PASSWORD, code()).isEmpty());
    }

    @Test
    void theConsoleAsAWholeTakesTwentyTriesAMinute() {
        Throttle throttle = new Throttle();
        for (int i = 0; i < 20; i++)
            assertEquals(Duration.ZERO, throttle.pause("l" + i, "a" + i, clock.instant()));
        assertTrue(throttle.pause("other", "elsewhere", clock.instant()).isPositive());
        clock.move(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, throttle.pause("other", "elsewhere", clock.instant()));
    }

    @Test
    void aSessionEndsByItselfAndWithItsAccount() {
        settled();
        String secret = signIn(PASSWORD, code());
        clock.move(SessionStore.IDLE.minusSeconds(60));
        assertTrue(sessions.find(secret, clock.instant()).isPresent(), "and counts as used");
        clock.move(SessionStore.IDLE.minusSeconds(60));
        assertTrue(sessions.find(secret, clock.instant()).isPresent());
        clock.move(SessionStore.IDLE.plusSeconds(1));
        assertTrue(sessions.find(secret, clock.instant()).isEmpty());

        String other = signIn(PASSWORD, code());
        accounts.disable(account.id(), "test", clock.instant());
        assertTrue(sessions.find(other, clock.instant()).isEmpty());
        refused("不对", () -> signIn(PASSWORD, code()));
        accounts.enable(account.id(), "test", clock.instant());
        clock.move(Duration.ofMinutes(1));
        signIn(PASSWORD, code());
    }

    @Test
    void nobodyStaysLongerThanADay() {
        settled();
        String secret = signIn(PASSWORD, code());
        for (int minutes = 0; minutes < 590; minutes += 10) {
            clock.move(Duration.ofMinutes(10));
            assertTrue(sessions.find(secret, clock.instant()).isPresent(), "after " + minutes);
        }
        clock.move(Duration.ofMinutes(11));
        assertTrue(sessions.find(secret, clock.instant()).isEmpty());
    }

    @Test
    void aNewLinkEndsSessionsWhenItIsUsed() {
        settled();
        String secret = signIn(PASSWORD, code());
        settled();
        assertTrue(sessions.find(secret, clock.instant()).isEmpty());
    }

    @Test
    void loginsAreOnePersonsEach() {
        refused("已经有人", () -> desk.add("lifang", "李方", List.of(), "test"));
        refused("登录名", () -> desk.add("李芳", "李芳", List.of(), "test"));
        refused("姓名", () -> desk.add("wang", " ", List.of(), "test"));
    }

    private static List<Grant> grants(String... words) {
        return List.of(words).stream().map(word -> Grant.of(word).orElseThrow()).toList();
    }

    private static Grant grant(String words) {
        return Grant.of(words).orElseThrow();
    }

    @Test
    void whoeverGuardsTheHallDoesNothingElseInIt() {
        for (String alone : List.of("system", "security", "auditor"))
            for (Role other : Role.values())
                if (!other.code().equals(alone)) {
                    refused("不能由同一个人担任", () -> desk.add("wang", "王军", grants(alone, other.code()), "test"));
                    refused("不能由同一个人担任", () -> accounts.give(account.id(), grant(alone + "@office:o1"), "test",
                            clock.instant()));
                }
        assertEquals(1, accounts.count());
        assertEquals("编辑", accounts.all().getFirst().roles(), "as before");
        desk.add("wang", "王军", grants("reviewer", "publisher", "clerk", "editor", "disclosure"), "test");
    }

    @Test
    void whatOnceWentTogetherMayBecomeLess() {
        database.run("as an older version did", handle -> {
            for (String role : List.of("system", "security"))
                handle.execute("INSERT INTO account_grant(account, role, scope) VALUES (?,?,'hall')", account.id(),
                        role);
        });
        refused("不能由同一个人担任", () -> accounts.give(account.id(), grant("auditor"), "test", clock.instant()));
        accounts.take(account.id(), grant("editor@office:o1"), "test", clock.instant());
        accounts.take(account.id(), grant("security"), "test", clock.instant());
        assertEquals("系统管理员", accounts.all().getFirst().roles());
    }

    @Test
    void rolesGivenAndTakenAtOnceAreAllKeptAndEachIsWrittenDown() {
        List<Grant> given = grants("reviewer@office:o1", "publisher@office:o1", "clerk@office:o1", "disclosure");
        long before = changes();
        Stream.concat(given.stream().map(one -> (Runnable) () -> accounts.give(account.id(), one, "test", clock
                .instant())), Stream.of(() -> accounts.take(account.id(), grant("editor@office:o1"), "test", clock
                        .instant())))
                .parallel().forEach(Runnable::run);
        assertEquals(Set.copyOf(given), Set.copyOf(accounts.all().getFirst().grants()));
        assertEquals(before + given.size() + 1, changes());
        assertFalse(accounts.give(account.id(), grant("disclosure"), "test", clock.instant()));
        assertFalse(accounts.take(account.id(), grant("editor@office:o1"), "test", clock.instant()));
        assertEquals(before + given.size() + 1, changes(), "what changes nothing is not written down");
    }

    private long changes() {
        return database.read("count changes", handle -> handle
                .createQuery("SELECT count(*) FROM audit WHERE act='GRANTS_CHANGED'").mapTo(Long.class).one());
    }

    @Test
    void whatIsKeptIsNoPassword() {
        settled();
        Passwords passwords = new Passwords();
        String kept = passwords.hash(PASSWORD);
        assertFalse(kept.contains(PASSWORD));
        assertTrue(passwords.fits(PASSWORD, kept));
        assertFalse(passwords.fits(PASSWORD + "x", kept));
        assertFalse(passwords.fits("", ""));
    }
}
