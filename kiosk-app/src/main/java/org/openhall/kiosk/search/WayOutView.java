package org.openhall.kiosk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.shell.Route;

/** What to do where nothing was found: other words, domains, people. UI thread only. */
final class WayOutView {

    private WayOutView() {}

    static VBox of(Answer answer, Optional<HallProfile> hall, Consumer<SearchEvent> events) {
        VBox column = new VBox();
        column.getStyleClass().add(Styles.COL);
        column.getChildren().addAll(parts(answer, hall, events));
        return column;
    }

    private static List<Node> parts(Answer answer, Optional<HallProfile> hall, Consumer<SearchEvent> events) {
        WayOut way = answer.wayOut();
        List<Node> parts = new ArrayList<>();
        VBox said = new VBox(Words.of("这里没有“" + answer.text() + "”", "screen-title"),
                Words.body(way.tried() + "同音字、同义词和错一个字的写法也试过，都没有。"));
        said.getStyleClass().add(Styles.COL_TIGHT);
        parts.add(said);
        if (!way.nearby().isEmpty()) parts.add(nearby(way, events));
        if (!way.domains().isEmpty()) parts.add(domains(way, events));
        parts.add(offices(way, hall, events));
        return parts;
    }

    private static VBox nearby(WayOut way, Consumer<SearchEvent> events) {
        Flow words = Flow.chips();
        way.nearby().forEach(n -> words.getChildren().add(new LedgeButton(n.text(),
                () -> events.accept(new SearchEvent.WordPressed(n.text()))).count(n.count() + " 条")));
        return new VBox(new SectionHead("换个说法试试", "点一下就找"), words);
    }

    private static VBox domains(WayOut way, Consumer<SearchEvent> events) {
        List<ListRow> rows = way.domains().stream().map(d -> new ListRow(d.domain().name(),
                d.domain().group() + " · " + d.items() + " 项",
                () -> events.accept(new SearchEvent.WayPressed(
                        new Route.Shelf(Filter.of(Kind.ITEM).withDomain(Optional.of(d.code())))))))
                .toList();
        return new VBox(new SectionHead("最接近的领域", "共 " + rows.size() + " 个"), new RuledList(rows));
    }

    private static Node offices(WayOut way, Optional<HallProfile> hall, Consumer<SearchEvent> events) {
        List<ListRow> rows = new ArrayList<>(EntryRow.of(way.offices(),
                key -> events.accept(new SearchEvent.Pressed(key))));
        rows.forEach(r -> r.icon(IconShape.COUNTER));
        rows.add(new ListRow("按领域慢慢找", "全部领域在一页上",
                () -> events.accept(new SearchEvent.WayPressed(new Route.Domains()))).icon(IconShape.DOCUMENT));
        VBox box = new VBox(new SectionHead("还可以这样办", "共 " + rows.size() + " 种办法"), new RuledList(rows));
        String phone = hall.map(h -> h.counterPhone().isEmpty() ? h.phone() : h.counterPhone()).orElse("");
        if (!phone.isEmpty()) box.getChildren().add(new Note("", Words.body("也可以问窗口，或者打电话 " + phone + "。")));
        return box;
    }
}
