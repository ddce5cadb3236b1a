package org.openhall.server.linting.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.linting.About;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Element;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/**
 * 居务公开: what a list of the street or the district gives to communities stands in their lists too, in the same words
 * (the plan of 2020). Said of the copy; what is missing is said of the original.
 */
final class CommunityRule implements HallRule {

    private static final Set<String> ORIGINALS = Set.of(Kind.DOCUMENT.code(), Kind.POLICY.code());

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        switch (facts.about()) {
            case About.Item item when hall.ofCommunity(item) -> copy(item, hall, notes);
            case About.Item item when given(facts) && hall.hasCommunityLists() && hall.inCommunities(item).isEmpty() ->
                notes
                        .should(Check.COMMUNITY, "imprint.levels", "公开层级有社区，居务清单里却没有同名的事项：请补进居务清单，或者改正公开层级");
            case About.ListOfItems _ when !hall.hasCommunityLists() -> noList(facts, hall, notes);
            case About.Fulfilling it when facts.key().kind().equals(Kind.COMMUNITY.code()) ->
                disclosure(facts, it, hall,
                        notes);
            default -> {
            }
        }
    }

    private static boolean given(Facts facts) {
        return facts.levels().contains(Level.COMMUNITY);
    }

    private static void noList(Facts facts, HallView hall, Notes notes) {
        long given = hall.itemsOf(facts.key().id()).stream().filter(CommunityRule::given).count();
        if (given > 0)
            notes.should(Check.COMMUNITY, "", given + " 条事项的公开层级有社区，大厅里却没有居务清单：请导入居务清单");
    }

    /** Against the original that is most like it: a district and a street may word an item each in its own way. */
    private static void copy(About.Item copy, HallView hall, Notes notes) {
        List<Element> fewest = List.of();
        Facts nearest = null;
        for (Facts original : hall.aboveCommunities(copy)) {
            List<Element> differing = differing(copy, (About.Item) original.about());
            if (differing.isEmpty()) return;
            if (nearest == null || differing.size() < fewest.size()) {
                fewest = differing;
                nearest = original;
            }
        }
        for (Element element : fewest)
            notes.should(Check.COMMUNITY, element.field(), element.words() + "和" + whose(nearest)
                    + "的同名事项不一样，居务公开要和街道、区的一致：请对照着改");
    }

    private static List<Element> differing(About.Item copy, About.Item original) {
        List<Element> differing = new ArrayList<>();
        if (copy.content() != original.content()) differing.add(Element.CONTENT);
        if (copy.basis() != original.basis()) differing.add(Element.BASIS);
        if (!Words.bare(copy.limit()).equals(Words.bare(original.limit()))) differing.add(Element.LIMIT);
        return differing;
    }

    private static String whose(Facts original) {
        if (!original.publisher().isEmpty()) return original.publisher();
        return original.levels().contains(Level.STREET) ? "街道" : "区";
    }

    /** A disclosure under the title of a document for the same item is a copy of it. */
    private static void disclosure(Facts facts, About.Fulfilling copy, HallView hall, Notes notes) {
        if (copy.text() == 0) return;
        copy.items().stream().flatMap(item -> hall.fulfilling(item).stream()).distinct()
                .filter(one -> ORIGINALS.contains(one.key().kind()) && sameTitle(one, facts))
                .filter(one -> one.about() instanceof About.Fulfilling original && original.text() != 0
                        && original.text() != copy.text())
                .findFirst().ifPresent(one -> notes.should(Check.COMMUNITY, "body", "正文和" + whose(one)
                        + "公开的同名内容不一样，居务公开要和街道、区的一致：请对照着改"));
    }

    private static boolean sameTitle(Facts one, Facts other) {
        return Words.bare(one.title()).equals(Words.bare(other.title()));
    }
}
