package org.openhall.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openhall.server.accounts.AccountStore.Kept;

/** Lets staff in: makes accounts, gives out one-time links, checks passwords and second factors. Thread-safe. */
public final class StaffDesk {

    /** How long a one-time link is good. */
    public static final Duration LINK_LIFE = Duration.ofHours(24);

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,31}");
    private static final int LONGEST_PERSON = 40;
    private static final int MOST_NAMED = 30;

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();
    private final PasswordRule rule = new PasswordRule();
    private final SecondFactor factor = new SecondFactor();
    private final Throttle throttle = new Throttle();

    /** Works on the stores. */
    public StaffDesk(AccountStore accounts, SessionStore sessions, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Makes an account; its person comes in by {@link #link}.
     *
     * @throws StaffException when a part of it will not do
     */
    public Account add(String login, String person, List<Grant> grants, String by) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(name).matches())
            throw new StaffException("登录名用 2 到 32 个小写字母、数字、点或短横，以字母开头");
        if (person.isBlank() || person.length() > LONGEST_PERSON)
            throw new StaffException("请写姓名，最多 " + LONGEST_PERSON + " 个字");
        grants.forEach(this::requirePlace);
        Account account = new Account(UUID.randomUUID().toString(), name, person.strip(), Account.State.INVITED,
                grants, Map.of());
        if (!accounts.add(account, by, clock.instant()))
            throw new StaffException("登录名 " + name + " 已经有人用了");
        return account;
    }

    /**
     * Gives somebody a role more.
     *
     * @return false when they had it already
     * @throws StaffException when it does not go with another, or its office is not there
     */
    public boolean give(Account account, Grant grant, String by) {
        requirePlace(grant);
        return accounts.give(account.id(), grant, by, clock.instant());
    }

    /** Whoever has a role for an office that is not there reaches nothing, and nobody sees why. */
    private void requirePlace(Grant grant) {
        String office = grant.scope().office();
        Map<String, String> there = accounts.offices();
        if (grant.scope().reach() == Scope.Reach.HALL || there.containsKey(office)) return;
        if (there.isEmpty())
            throw new StaffException("大厅里还没有公开的机构，不能给只管一个机构的角色：请先给全大厅的角色，机构建好并公开以后再改");
        String known = there.entrySet().stream().limit(MOST_NAMED).map(one -> one.getValue() + "（" + one.getKey() + "）")
                .collect(Collectors.joining("、"));
        throw new StaffException("没有编号是 " + office + " 的机构。现在公开的有：" + known + (there.size() > MOST_NAMED
                ? "等 " + there.size() + " 个"
                : ""));
    }

    /** The server's time. */
    public Instant now() {
        return clock.instant();
    }

    /** The secret of a new one-time link, kept nowhere; older links of the account are dead. */
    public String link(Account account, String by) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        accounts.link(account.id(), Secrets.hash(secret), factor.newKey(), now.plus(LINK_LIFE), by, now);
        return secret;
    }

    /**
     * What a person needs who follows a link.
     *
     * @param account who
     * @param key of the second factor, to be typed where no camera is
     * @param address the same for a QR code
     */
    public record Welcome(Account account, String key, String address) {

        @Override
        public String toString() {
            return account.toString();
        }
    }

    /** What stands behind a link, while it is good. */
    public Optional<Welcome> welcome(String link, String hall) {
        return accounts.linked(Secrets.hash(link), clock.instant()).map(kept -> new Welcome(kept.account(),
                kept.second(), factor.address(kept.second(), kept.account().login(), hall)));
    }

    /**
     * Sets the password and proves the second factor; the link is dead after that.
     *
     * @throws StaffException with what the person should do
     */
    public void settle(String link, String password, String again, String code) {
        Instant now = clock.instant();
        Kept kept = accounts.linked(Secrets.hash(link), now)
                .orElseThrow(() -> new StaffException("这个链接用过了或过期了，请向管理员要新的"));
        if (!password.equals(again)) throw new StaffException("两次输入的密码不一样");
        Account account = kept.account();
        rule.fault(password, List.of(account.login(), account.person())).ifPresent(fault -> {
            throw new StaffException(fault);
        });
        long step = factor.step(kept.second(), code, now, kept.lastStep())
                .orElseThrow(() -> new StaffException("动态码不对：请核对手机上的时间，等下一个码再输"));
        if (!accounts.settle(Secrets.hash(link), account.id(), passwords.hash(password), step, now))
            throw new StaffException("这个链接用过了或过期了，请向管理员要新的");
    }

    /**
     * Opens a session.
     *
     * @return its secret, for the cookie
     * @throws StaffException with what the person should do; which of the three was wrong is not said
     */
    public String signIn(String login, String password, String code, String address, String agent) {
        Instant now = clock.instant();
        String name = login.strip().toLowerCase(Locale.ROOT);
        Duration pause = throttle.pause(name, address, now);
        if (pause.isPositive()) throw new StaffException("试得太快了，请等 " + (pause.toSeconds() + 1) + " 秒再试");
        Optional<Kept> kept = accounts.byLogin(name);
        boolean fits = passwords.fits(password, kept.map(Kept::secret).orElse(""));
        Optional<Kept> active = kept.filter(found -> fits && found.account().state() == Account.State.ACTIVE);
        Optional<Long> step = active.flatMap(found -> factor.step(found.second(), code, now, found.lastStep()));
        if (step.isEmpty() || !accounts.use(active.get().account().id(), step.get())) {
            throttle.failed(name, address, now);
            sessions.failed(kept.map(found -> found.account().id()).orElse("-"), address, now);
            throw new StaffException("登录名、密码或动态码不对");
        }
        throttle.passed(name);
        return sessions.open(active.get().account(), address, agent, now);
    }
}
