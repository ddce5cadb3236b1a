package org.openhall.server.linting.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.Kind;
import org.openhall.contract.workdays.Reckoned;
import org.openhall.server.linting.About;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Due;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/**
 * The time limit of a public item against the newest information that fulfils it. What cannot be known is said to be open;
 * what is kept up to date all the time has no day on which it would be late.
 */
final class OverdueRule implements HallRule {

    /** Kinds that say when they were made. */
    private static final Set<String> DATED = Set.of(Kind.DOCUMENT.code(), Kind.POLICY.code());
    private static final Comparator<Facts> NEWEST = Comparator.comparing((Facts facts) -> facts.out().orElseThrow())
            .thenComparing(Facts::key);
    private static final String LIMIT = "limit.wording";

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        if (!(facts.about() instanceof About.Item item) || hall.live(facts.key()).isEmpty()) return;
        List<Facts> fulfilling = hall.fulfilling(facts.key().id());
        Optional<Facts> newest = fulfilling.stream().max(NEWEST);
        if (newest.isEmpty()) return; // CoverageRule says so
        switch (item.due()) {
            case Due.AfterMade due -> made(item, due, fulfilling, hall, notes);
            case Due.EveryYear due -> everyYear(item, due, newest.get(), hall.today(), notes);
            case Due.EveryMonths due -> everyMonths(item, due, newest.get(), hall.today(), notes);
            case Due.Event event -> notes.note(Check.OVERDUE, LIMIT, "公开时限从“" + event.words()
                    + "”算起，大厅里没有记那一天，不判断是否超期：请自己核对");
            case Due.Parts _ -> notes.note(Check.OVERDUE, LIMIT, "各部分内容的时限不同，不判断是否超期：请自己核对");
            case Due.Unclear _ -> notes.note(Check.OVERDUE, LIMIT, "从“" + item.limit()
                    + "”读不出确切的日子，不判断是否超期：请自己核对");
            case Due.Ongoing _,Due.Unsaid _ -> {
            }
        }
    }

    private static void made(About.Item item, Due.AfterMade due, List<Facts> fulfilling, HallView hall, Notes notes) {
        Optional<Facts> newest = fulfilling.stream().filter(one -> DATED.contains(one.key().kind())).max(NEWEST);
        if (newest.isEmpty()) {
            notes.note(Check.OVERDUE, "", "办理它的都是指南一类，没有成文日期，不能判断是否按“" + item.limit() + "”公开");
            return;
        }
        Facts one = newest.get();
        Optional<LocalDate> made = ((About.Fulfilling) one.about()).made();
        if (made.isEmpty()) {
            notes.note(Check.OVERDUE, "", "最近公开的" + quoted(one) + "没有写成文日期，不能判断是否按时公开：请补上成文日期");
            return;
        }
        LocalDate out = one.out().orElseThrow();
        if (DueDay.surelyInTime(due, made.get(), out)) return;
        switch (DueDay.of(due, made.get(), hall.calendar())) {
            case Reckoned.Uncovered(int year) ->
                notes.note(Check.OVERDUE, "", "没有 " + year + " 年的放假安排，算不出" + quoted(one)
                        + "该在哪天前公开，不能判断是否超期：请自己核对");
            case Reckoned.On(LocalDate last) when out.isAfter(last) && one.published().isPresent() -> notes.note(
                    Check.OVERDUE, "", quoted(one) + made.get() + " 成文，应在 " + last + " 前公开，" + out
                            + " 才公开：请核实两个日期，下次赶在时限之前");
            case Reckoned.On(LocalDate last) when out.isAfter(last) -> notes.note(Check.OVERDUE, "", quoted(one)
                    + "没有写发布日期，不能判断是否在 " + last + " 前公开过：请补上发布日期");
            case Reckoned.On _ -> {
            }
        }
    }

    private static void everyYear(About.Item item, Due.EveryYear due, Facts newest, LocalDate today, Notes notes) {
        LocalDate ofThisYear = due.last().atYear(today.getYear());
        LocalDate passed = today.isAfter(ofThisYear) ? ofThisYear : due.last().atYear(today.getYear() - 1);
        LocalDate out = newest.out().orElseThrow();
        if (!out.isBefore(passed.withDayOfYear(1))) return;
        if (!out.isAfter(due.last().atYear(passed.getYear() - 1)))
            notes.should(Check.OVERDUE, "", "公开时限是“" + item.limit() + "”，应在 " + passed + " 前公开的还没有，最近一次是 " + out
                    + " 的" + quoted(newest) + "：请补上并公开");
        else
            notes.note(Check.OVERDUE, "", "公开时限是“" + item.limit() + "”，最近一次是 " + out + " 的" + quoted(newest)
                    + "，看不出是不是 " + passed.getYear() + " 年的：请自己核对");
    }

    /** Late for certain is only what is late by the calendar's halves and quarters as well as from day to day. */
    private static void everyMonths(About.Item item, Due.EveryMonths due, Facts newest, LocalDate today, Notes notes) {
        LocalDate out = newest.out().orElseThrow();
        int past = (today.getMonthValue() - 1) % due.months();
        LocalDate period = today.withDayOfMonth(1).minusMonths(past);
        boolean renewed = !out.plusMonths(due.months()).isBefore(today);
        if (renewed) return;
        String last = "公开时限是“" + item.limit() + "”，最近一次是 " + out + " 的" + quoted(newest);
        if (out.isBefore(period.minusMonths(due.months())))
            notes.should(Check.OVERDUE, "", last + "，已经超期：请更新；更新过的，请改发布日期");
        else
            notes.note(Check.OVERDUE, "", last + "，到今天已满 " + due.months() + " 个月：这一期请尽快更新");
    }

    private static String quoted(Facts facts) {
        return "《" + facts.title() + "》";
    }
}
