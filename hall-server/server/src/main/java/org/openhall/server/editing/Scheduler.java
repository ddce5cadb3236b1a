package org.openhall.server.editing;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Permission;
import org.openhall.server.publishing.Records;

/** Lets approved drafts out when their time has come, if whoever set it still may. Thread-safe. */
public final class Scheduler {

    private final ScheduleStore times;
    private final EditingDesk desk;
    private final AccountStore accounts;
    private final InstantSource clock;

    /** Lets out by the desk. */
    public Scheduler(ScheduleStore times, EditingDesk desk, AccountStore accounts, InstantSource clock) {
        this.times = times;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Lets out what is due. What cannot go out stays approved, with the reason. */
    public void run() {
        for (Scheduled scheduled : times.due(clock.instant())) {
            times.done(scheduled, let(scheduled).orElse(""));
        }
    }

    private Optional<String> let(Scheduled scheduled) {
        RowKey key = scheduled.key();
        String office = desk.store().open(key).map(copy -> Records.office(copy.published().or(copy::content)))
                .orElse("");
        boolean may = accounts.all().stream().filter(account -> account.id().equals(scheduled.by().account()))
                .anyMatch(account -> account.state() == Account.State.ACTIVE
                        && account.may(Permission.CONTENT_PUBLISH, office));
        if (!may) return Optional.of("定时的人已经没有公开的权限，请另一位发布人员来公开");
        try {
            return Optional.ofNullable(desk.publish(Map.of(key, scheduled.edit()), scheduled.by()).get(key));
        } catch (EditingException e) {
            return Optional.of(e.getMessage());
        }
    }
}
