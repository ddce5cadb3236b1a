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

/** Information that was never public, against the time limits of the items that it fulfils. */
final class WaitingRule implements HallRule {

    private static final Set<String> DATED = Set.of(Kind.DOCUMENT.code(), Kind.POLICY.code());

    private record Limit(About.Item item, Due.AfterMade due) {}

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        boolean waits = DATED.contains(facts.key().kind()) && !facts.isPublic() && hall.live(facts.key()).isEmpty();
        if (!waits || !(facts.about() instanceof About.Fulfilling it)) return;
        List<Limit> limits = it.items().stream().flatMap(id -> limit(id, hall).stream()).toList();
        if (limits.isEmpty()) return;
        if (it.made().isEmpty()) {
            notes.note(Check.OVERDUE, "made", "没有写成文日期，算不出该在哪天前公开（" + limits.getFirst().item().limit()
                    + "）：请补上");
            return;
        }
        LocalDate made = it.made().get();
        limits.stream().filter(limit -> !DueDay.surelyInTime(limit.due(), made, hall.today()))
                .min(Comparator.comparing((Limit limit) -> limit.due().unit()).thenComparingInt(limit -> limit.due()
                        .count()))
                .ifPresent(limit -> judge(limit, made, hall, notes));
    }

    private static Optional<Limit> limit(String id, HallView hall) {
        return HallView.key(Kind.ITEM.code() + "/" + id).flatMap(hall::newest).map(Facts::about)
                .filter(About.Item.class::isInstance).map(About.Item.class::cast)
                .flatMap(item -> item.due() instanceof Due.AfterMade due
                        ? Optional.of(new Limit(item, due))
                        : Optional.empty());
    }

    private static void judge(Limit limit, LocalDate made, HallView hall, Notes notes) {
        switch (DueDay.of(limit.due(), made, hall.calendar())) {
            case Reckoned.On(LocalDate last) when hall.today().isAfter(last) -> notes.should(Check.OVERDUE, "", made
                    + " 成文，应在 " + last + " 前公开（" + limit.item().limit() + "），现在还没有公开：请尽快审核公开");
            case Reckoned.On _ -> {
            }
            case Reckoned.Uncovered(int year) -> notes.note(Check.OVERDUE, "", made + " 成文，还没有公开；没有 " + year
                    + " 年的放假安排，算不出该在哪天前公开，不能判断是否超期：请尽快审核公开");
        }
    }
}
