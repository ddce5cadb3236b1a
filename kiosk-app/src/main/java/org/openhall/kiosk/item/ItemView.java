package org.openhall.kiosk.item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Channel;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.Facts;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.TakeAway;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.sheet.FactRows;
import org.openhall.kiosk.sheet.Leaf;
import org.openhall.kiosk.sheet.SheetEvent;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.Unstated;

/** An item as ruled rows, what is published under it, and how to take it away. UI thread only. */
final class ItemView {

    private ItemView() {}

    static Leaf leaf(ItemPage page, Consumer<SheetEvent<ItemPage>> events) {
        Consumer<RowKey> open = key -> events.accept(new SheetEvent.Pressed<>(key));
        return new Leaf(List.of(head(page), facts(page)), side(page, open));
    }

    private static VBox head(ItemPage page) {
        VBox head = new VBox();
        if (!page.above().isEmpty()) head.getChildren().add(Words.muted(page.above()));
        head.getChildren().add(Words.title(page.title()));
        head.getStyleClass().add(Styles.COL_TIGHT);
        return head;
    }

    private static VBox facts(ItemPage page) {
        Facts facts = FactRows.of(page.before());
        facts.fact(page.limit().term(), limit(page));
        facts.fact(page.publisher().term(), FactRows.value(page.publisher()));
        facts.fact("公开渠道", channels(page));
        facts.getChildren().add(three(List.of(page.audience(), page.mode(), page.levels())));
        page.after().forEach(f -> facts.fact(f.term(), FactRows.value(f)));
        return facts;
    }

    private static Node limit(ItemPage page) {
        Fact limit = page.limit();
        if (page.clearLimit().isEmpty()) return FactRows.value(limit);
        VBox box = new VBox(Words.of(page.clearLimit().get(), Styles.H3), Words.muted(limit.value()));
        box.getStyleClass().add(Styles.COL_TIGHT);
        return limit.unclear() ? FactRows.marked(box) : box;
    }

    private static Node channels(ItemPage page) {
        if (page.channels().isEmpty()) return Words.muted(Unstated.CATALOGUE);
        Flow ticks = new Flow("ticks");
        page.channels().forEach(c -> ticks.getChildren().add(channel(c)));
        return page.channelsUnclear() ? FactRows.marked(ticks) : ticks;
    }

    private static Row channel(Channel channel) {
        String words = ItemPage.words(channel);
        IconShape shape = switch (channel.use()) {
            case USED, REQUIRED -> IconShape.CHECK;
            case OPTIONAL -> IconShape.MINUS;
            case NOT_USED -> IconShape.CROSS;
            case UNCLEAR -> IconShape.INFO;
        };
        Row tick = new Row("tick", new Icon(shape, "small"),
                ItemPage.used(channel) ? Words.of(words, Styles.BOLD) : Words.muted(words));
        tick.getStyleClass().add(ItemPage.used(channel) ? "yes" : "no");
        return tick;
    }

    private static Columns three(List<Fact> facts) {
        List<VBox> cells = facts.stream().map(f -> new VBox(Words.small(f.term()), FactRows.value(f))).toList();
        cells.forEach(c -> c.getStyleClass().add("three-cell"));
        cells.getFirst().getStyleClass().add("first");
        Columns three = new Columns(cells.size()).cells(cells);
        three.getStyleClass().add("three");
        return three;
    }

    private static List<Node> side(ItemPage page, Consumer<RowKey> open) {
        List<Node> side = new ArrayList<>();
        if (!page.published().isEmpty()) {
            side.add(new VBox(new SectionHead("已经公开的内容", "共 " + page.published().size() + " 条"),
                    new RuledList(EntryRow.of(page.published(), open))));
        } else {
            side.add(new VBox(new SectionHead("已经公开的内容", "共 0 条"), Words.muted("这个事项下面还没有发布内容。")));
        }
        page.office().ifPresent(key -> side.add(new VBox(new SectionHead("不清楚可以问", ""),
                new RuledList(List.of(new ListRow(page.publisher().value(), "地址、上班时间、电话",
                        () -> open.accept(key)).icon(IconShape.COUNTER))))));
        side.add(TakeAway.of(page.item().imprint().portal(), page.text(), page.source()));
        return side;
    }
}
