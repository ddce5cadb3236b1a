package org.openhall.server.linting.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Validity;
import org.openhall.server.linting.About;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/** What a citizen would find empty: items without information, catalogues without public items, pilot domains without either. */
final class CoverageRule implements HallRule {

    /** 国办发〔2019〕54号. */
    private static final int PILOTS = 26;

    private static final Set<Validity.State> OVER = Set.of(Validity.State.LAPSED, Validity.State.REPEALED);

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        switch (facts.about()) {
            case About.Item item when !item.onRequestOnly() && hall.live(facts.key()).isPresent() -> item(facts, item,
                    hall, notes);
            case About.ListOfItems _ when hall.live(facts.key()).isPresent() -> catalogue(facts, hall, notes);
            case About.Field field when field.pilot() -> domain(facts, hall, notes);
            default -> {
                if (facts.key().kind().equals(Kind.HALL.code()) && hall.pilots() < PILOTS)
                    notes.note(Check.COVERAGE, "", "大厅里标为试点领域的有 " + hall.pilots() + " 个，国家定的是 " + PILOTS
                            + " 个：请核对领域表，合并、取消的不用补");
            }
        }
    }

    private static void item(Facts facts, About.Item item, HallView hall, Notes notes) {
        List<Facts> naming = hall.naming(facts.key().id());
        if (naming.stream().anyMatch(one -> holds(one, hall.today()))) return;
        boolean elsewhere = sameItem(item, hall).filter(same -> !same.key().equals(facts.key()))
                .anyMatch(same -> hall.fulfilling(same.key().id()).stream().anyMatch(one -> holds(one, hall.today())));
        if (elsewhere) return;
        Optional<Facts> waiting = naming.stream().filter(one -> !one.isPublic() && !over(one, hall.today()))
                .findFirst();
        if (waiting.isPresent())
            notes.should(Check.COVERAGE, "", "办理它的《" + waiting.get().title() + "》还是草稿：请尽快审核公开");
        else if (naming.isEmpty())
            notes.should(Check.COVERAGE, "", "还没有内容：请在办事指南、政府信息等的“对应的公开事项”里选上这一条，没有的请补录");
        else
            notes.should(Check.COVERAGE, "", "办理它的内容都已失效或废止：请补上现行的");
    }

    /** The same item in another list: a citizen finds the information there. */
    private static Stream<Facts> sameItem(About.Item item, HallView hall) {
        return Stream.concat(hall.sameName(item).stream(), hall.ofCommunity(item)
                ? hall.aboveCommunities(item).stream()
                : Stream.empty());
    }

    private static boolean holds(Facts facts, LocalDate today) {
        return facts.isPublic() && !over(facts, today);
    }

    private static boolean over(Facts facts, LocalDate today) {
        return facts.about() instanceof About.Fulfilling it && OVER.contains(it.validity().on(today));
    }

    private static void catalogue(Facts facts, HallView hall, Notes notes) {
        List<Facts> items = hall.itemsOf(facts.key().id());
        if (!items.isEmpty() && items.stream().noneMatch(item -> hall.live(item.key()).isPresent()))
            notes.should(Check.COVERAGE, "", "目录已公开，" + items.size() + " 条事项都还是草稿，查询机上是空的：请尽快审核公开");
    }

    private static void domain(Facts facts, HallView hall, Notes notes) {
        List<Facts> all = hall.ofDomain(facts.key().id());
        if (all.stream().anyMatch(Facts::isPublic)) return;
        notes.should(Check.COVERAGE, "", all.isEmpty()
                ? "试点领域，还没有目录：请导入它的标准目录"
                : "试点领域，目录还是草稿：请尽快审核公开");
    }
}
