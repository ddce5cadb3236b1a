package org.openhall.kiosk.browse;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.ChoiceBar;
import org.openhall.kiosk.listing.ChoicePanel;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.listing.FittingList;

/** A list with its count, what it can be narrowed by, and buttons to turn. UI thread only. */
final class ShelfView {

    private final Consumer<ShelfEvent> events;
    private final VBox root = new VBox();
    private final Label title = Words.of("", "screen-title");
    private final Label count = Words.muted("");
    private final ChoiceBar bar;
    private final ChoicePanel panel;
    private final FittingList list;
    private final StackPane place = new StackPane();

    ShelfView(Consumer<ShelfEvent> events) {
        this.events = events;
        bar = new ChoiceBar(name -> events.accept(new ShelfEvent.FacetPressed(name)));
        panel = new ChoicePanel(key -> events.accept(new ShelfEvent.Chosen(key)));
        list = new FittingList(() -> events.accept(new ShelfEvent.PreviousPressed()),
                shown -> events.accept(new ShelfEvent.NextPressed(shown)));
        VBox names = new VBox(title, count);
        Row head = new Row(Styles.ROW, names, search()).growing(names);
        head.setFillHeight(false);
        place.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getStyleClass().addAll(Styles.PAGE, "shelf");
        root.getChildren().addAll(head, bar, place);
    }

    Parent root() {
        return root;
    }

    void render(ShelfState state) {
        title.setText(state.heading());
        count.setText(state.known() ? count(state) : "");
        bar.show(state.choices(), state.open());
        state.choices().stream().filter(c -> state.open().filter(c.name()::equals).isPresent()).findFirst()
                .ifPresent(panel::show);
        place.getChildren().setAll(body(state));
    }

    private Node body(ShelfState state) {
        if (state.open().isPresent()) return panel;
        if (state.known() && state.entries().isEmpty())
            return Standstill.empty("这里还没有内容",
                    "大厅发布以后会出现在这里。您可以换个词查找，或者问窗口。", search());
        list.show(EntryRow.of(state.page(), key -> events.accept(new ShelfEvent.Pressed(key))), state.turn().offset(),
                state.chosen().size());
        return list;
    }

    private LedgeButton search() {
        LedgeButton button = LedgeButton.with(IconShape.SEARCH, "查找",
                () -> events.accept(new ShelfEvent.SearchPressed()));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    private static String count(ShelfState state) {
        int chosen = state.chosen().size();
        String all = "共 " + state.published() + " 条";
        if (state.published() > state.entries().size()) all += "，这里先列 " + state.entries().size() + " 条，其余请查找";
        return state.narrowed().isEmpty() ? all : "选出 " + chosen + " 条，" + all;
    }
}
