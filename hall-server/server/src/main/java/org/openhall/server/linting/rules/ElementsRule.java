package org.openhall.server.linting.rules;

import java.util.Set;

import org.openhall.server.linting.About;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Element;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/**
 * A catalogue against the national list of elements. A column that the whole table lacks is said once, of the catalogue; an
 * empty cell is said of its item.
 */
final class ElementsRule implements HallRule {

    /** Columns that Kangbashi's own form of the table does not have. */
    private static final Set<Element> NOT_IN_OWN_FORM = Set.of(Element.MODE, Element.LEVEL);

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        switch (facts.about()) {
            case About.Item item -> {
                Set<Element> column = hall.lacking(item.catalogue());
                for (Element element : item.missing())
                    if (!column.contains(element))
                        notes.should(Check.ELEMENTS, element.field(),
                                "没有写" + element.words() + "：请照原文件补上，原文件也没有的，请向公开主体问清");
            }
            case About.ListOfItems _ -> catalogue(facts, hall, notes);
            default -> {
            }
        }
    }

    private static void catalogue(Facts facts, HallView hall, Notes notes) {
        var items = hall.itemsOf(facts.key().id());
        if (items.isEmpty()) notes.should(Check.ELEMENTS, "", "目录里一条事项也没有：请导入事项，或者撤下这份目录");
        boolean ownForm = items.stream().anyMatch(item -> ((About.Item) item.about()).ownForm());
        for (Element element : hall.lacking(facts.key().id())) {
            String found = items.size() + " 条事项都没有" + element.words() + "，";
            if (ownForm && NOT_IN_OWN_FORM.contains(element))
                notes.note(Check.ELEMENTS, "", found + "本区的表格没有这一栏，国家的标准目录有：上级要求时请补上");
            else
                notes.should(Check.ELEMENTS, "", found + "像是原表缺这一栏：请补上这一栏再导入一次");
        }
    }
}
