package org.openhall.kiosk.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Office;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.TakeAway;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.sheet.FactRows;
import org.openhall.kiosk.sheet.Leaf;
import org.openhall.kiosk.sheet.SheetEvent;
import org.openhall.kiosk.sheet.SheetScreen;
import org.openhall.kiosk.shell.Navigator;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** 机构 as a screen. */
public final class OfficeScreen {

    private OfficeScreen() {}

    /** The screen of one office. */
    public static Screen of(ScreenScope scope, Library library, RowKey key) {
        EntryReader reader = new EntryReader(library, scope.today());
        return new SheetScreen<>(scope, key, k -> load(library, reader, k),
                new SheetScreen.Trail<>(List.of("机构"), p -> List.of("机构", p.office().imprint().title())),
                (page, events) -> leaf(page, events, scope.navigator()));
    }

    private static Optional<OfficePage> load(Library library, EntryReader reader, RowKey key) {
        return library.read(key).filter(Office.class::isInstance).map(Office.class::cast).map(office -> {
            Map<String, String> names = library.domains().stream()
                    .collect(Collectors.toMap(DomainShelf::code, d -> d.domain().name(), (a, _) -> a));
            List<String> answersFor = office.answersFor().stream().map(a -> names.getOrDefault(a, a)).toList();
            List<Line> published = library.related(key);
            List<Line> first = published.subList(0, Math.min(OfficePage.SHOWN, published.size()));
            String publisher = published.stream().map(Line::publisher).findFirst().orElse("");
            return new OfficePage(office, answersFor, reader.readMixed(first), published.size(), publisher);
        });
    }

    private static Leaf leaf(OfficePage page, Consumer<SheetEvent<OfficePage>> events, Navigator navigator) {
        List<Node> main = List.of(Words.title(page.office().imprint().title()), FactRows.of(page.facts()));
        List<Node> side = new ArrayList<>();
        if (page.published() > 0) side.add(published(page, events, navigator));
        side.add(TakeAway.of(page.office().imprint().portal(), page.text(),
                page.office().imprint().provenance().region()));
        return new Leaf(main, side);
    }

    private static VBox published(OfficePage page, Consumer<SheetEvent<OfficePage>> events, Navigator navigator) {
        VBox box = new VBox(new SectionHead("它公开的内容", "共 " + page.published() + " 条"),
                new RuledList(EntryRow.of(page.first(), key -> events.accept(new SheetEvent.Pressed<>(key)))));
        if (page.published() > page.first().size() && !page.publisher().isEmpty()) {
            Route all = new Route.Shelf(Filter.ALL.withPublisher(Optional.of(page.publisher())));
            box.getChildren().add(LedgeButton.with(IconShape.GUIDE, "看全部", () -> navigator.open(all))
                    .count(Integer.toString(page.published())));
        }
        return box;
    }
}
