package org.openhall.kiosk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.DomainShelf;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.TextSize;

/** All domains on one page, by what people come for. UI thread only. */
final class DomainsView {

    private final Consumer<DomainsEvent> events;
    private final boolean wide;
    private final VBox root = new VBox();
    private final VBox groups = new VBox();
    private final javafx.scene.control.Label count = Words.muted("");
    private final LedgeButton catalogues;
    private final LedgeButton changes;
    private Look look;
    private DomainsState shown = DomainsState.WAITING;

    DomainsView(Consumer<DomainsEvent> events, boolean wide, Look look) {
        this.events = events;
        this.wide = wide;
        this.look = look;
        catalogues = LedgeButton.with(IconShape.GUIDE, "公开目录",
                () -> events.accept(new DomainsEvent.CataloguesPressed()));
        changes = LedgeButton.with(IconShape.CALENDAR, "目录调整",
                () -> events.accept(new DomainsEvent.ChangesPressed()));
        VBox names = new VBox(Words.of("政府信息", "screen-title"), count);
        HBox.setHgrow(names, Priority.ALWAYS);
        FlowPane ways = new FlowPane(LedgeButton.with(IconShape.SEARCH, "查找",
                () -> events.accept(new DomainsEvent.SearchPressed())), catalogues, changes);
        ways.getStyleClass().addAll(Styles.CHIPS, "head-ways");
        HBox head = new HBox(names, ways);
        head.getStyleClass().add(Styles.ROW);
        groups.getStyleClass().add(wide ? "groups-wide" : "groups");
        Pager pager = new Pager(groups);
        VBox.setVgrow(pager, Priority.ALWAYS);
        root.getStyleClass().addAll(Styles.PAGE, "domains");
        root.getChildren().addAll(head, pager);
    }

    Parent root() {
        return root;
    }

    void look(Look other) {
        look = other;
        render(shown);
    }

    void render(DomainsState state) {
        shown = state;
        boolean known = state.phase() == DomainsState.Phase.SHOWN;
        count.setText(known ? state.shelves().size() + " 个领域 · " + state.items() + " 个公开事项" : "");
        button(catalogues, state.catalogues());
        button(changes, state.changes());
        if (!known) groups.getChildren().clear();
        else if (state.shelves().isEmpty()) groups.getChildren().setAll(empty());
        else
            groups.getChildren().setAll(wide ? beside(state) : below(state));
    }

    private static void button(LedgeButton button, int count) {
        button.count(Integer.toString(count));
        button.setVisible(count > 0);
        button.setManaged(count > 0);
    }

    private Standstill empty() {
        return Standstill.empty("这里还没有领域目录", "内容由大厅发布后会出现在这里。您可以先查找，或者问窗口。",
                LedgeButton.with(IconShape.SEARCH, "查找", () -> events.accept(new DomainsEvent.SearchPressed())));
    }

    private List<VBox> below(DomainsState state) {
        return state.groups().entrySet().stream().map(this::group).toList();
    }

    private List<Columns> beside(DomainsState state) {
        List<VBox> sides = List.of(new VBox(), new VBox());
        sides.forEach(s -> s.getStyleClass().add("groups"));
        int[] rows = new int[2];
        for (Map.Entry<String, List<DomainShelf>> group : state.groups().entrySet()) {
            int side = rows[0] <= rows[1] ? 0 : 1;
            sides.get(side).getChildren().add(group(group));
            rows[side] += 1 + (group.getValue().size() + columns() - 1) / columns();
        }
        Columns columns = new Columns(2);
        columns.getStyleClass().add("sides");
        return List.of(columns.cells(sides));
    }

    private VBox group(Map.Entry<String, List<DomainShelf>> group) {
        List<LedgeButton> doors = new ArrayList<>();
        for (DomainShelf shelf : group.getValue()) {
            doors.add(LedgeButton.domain(shelf.domain().name(), Integer.toString(shelf.items()),
                    () -> events.accept(new DomainsEvent.DomainPressed(shelf.code()))));
        }
        int missing = (columns() - doors.size() % columns()) % columns();
        Columns grid = new Columns(columns());
        grid.cells(doors);
        if (missing > 0) javafx.scene.layout.GridPane.setColumnSpan(doors.getLast(), 1);
        VBox box = new VBox(new SectionHead(group.getKey(), doors.size() + " 个领域"), grid);
        box.getStyleClass().add(Styles.COL_TIGHT);
        return box;
    }

    private int columns() {
        if (look.size() == TextSize.STANDARD) return 3;
        return look.size() == TextSize.BIG || wide ? 2 : 1;
    }
}
