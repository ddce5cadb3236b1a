package org.openhall.kiosk.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.DomainShelf;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Theme;

/** All domains on one page, by what people come for. UI thread only. */
final class DomainsView {

    /** Widths in em: of the tool rail, both margins, a heading before its doors, the least door with its gap. */
    private static final double RAIL = 5.4;
    private static final double MARGINS = 4;
    private static final double HEADING = 7.5;
    private static final double CELL = 9.6;
    /** Widths in em from which on headings, the buttons beside the title, and the count beside the title have room. */
    private static final double INLINE = 52;
    private static final double BESIDE = 42;
    private static final double ONE_LINE = 30;
    private static final int MOST_COLUMNS = 5;

    private final Consumer<DomainsEvent> events;
    private final ScreenProfile screen;
    private final VBox root = new VBox();
    private final VBox groups = new VBox();
    private final Label count = Words.muted("");
    private final LedgeButton documents;
    private final LedgeButton catalogues;
    private final LedgeButton changes;
    private final LedgeButton search;
    private final Label title = Words.line("政府信息", "screen-title");
    private Look look;
    private DomainsState shown = DomainsState.WAITING;

    DomainsView(Consumer<DomainsEvent> events, ScreenProfile screen, Look look) {
        this.events = events;
        this.screen = screen;
        this.look = look;
        documents = new LedgeButton("公开的文件", () -> events.accept(new DomainsEvent.DocumentsPressed()));
        catalogues = new LedgeButton("公开目录", () -> events.accept(new DomainsEvent.CataloguesPressed()));
        changes = new LedgeButton("目录调整", () -> events.accept(new DomainsEvent.ChangesPressed()));
        search = LedgeButton.with(IconShape.SEARCH, "查找", () -> events.accept(new DomainsEvent.SearchPressed()));
        groups.getStyleClass().add("groups");
        Pager pager = new Pager(groups);
        pager.setMinHeight(0);
        VBox.setVgrow(pager, Priority.ALWAYS);
        root.getStyleClass().addAll(Styles.PAGE, "domains");
        root.getChildren().addAll(head(), pager);
    }

    /** Beside each other while letters are small, one above the other when they are large. */
    private Region head() {
        boolean oneLine = inline() || (inner() >= ONE_LINE && inner() < BESIDE);
        Pane names = oneLine ? new HBox(title, count) : new VBox(title, count);
        names.getStyleClass().add("screen-names");
        if (inner() >= BESIDE) {
            Row beside = new Row(Styles.ROW, names, search, documents, catalogues, changes).growing(names);
            beside.setFillHeight(false);
            return beside;
        }
        VBox head = new VBox(names, Flow.chips(search, documents, catalogues, changes));
        head.getStyleClass().add("screen-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    Parent root() {
        return root;
    }

    void look(Look other) {
        look = other;
        root.getChildren().set(0, head());
        render(shown);
    }

    void render(DomainsState state) {
        shown = state;
        boolean known = state.phase() == DomainsState.Phase.SHOWN;
        count.setText(known ? state.domains() + " 个领域 · " + state.items() + " 项" : "");
        button(documents, state.documents());
        button(catalogues, state.catalogues());
        button(changes, state.changes());
        if (!known) groups.getChildren().clear();
        else if (state.shelves().isEmpty()) groups.getChildren().setAll(empty());
        else
            groups.getChildren().setAll(state.groups().entrySet().stream().map(this::group).toList());
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

    private Region group(Map.Entry<String, List<DomainShelf>> group) {
        List<LedgeButton> doors = group.getValue().stream().map(shelf -> LedgeButton.domain(shelf.domain().name(),
                Integer.toString(shelf.items()),
                () -> events.accept(new DomainsEvent.DomainPressed(shelf.code())))).toList();
        Columns grid = new Columns(columns());
        grid.cells(doors);
        GridPane.setColumnSpan(doors.getLast(), 1);
        boolean domains = group.getValue().stream().allMatch(DomainShelf::isDomain);
        String size = domains ? doors.size() + " 个领域" : "";
        if (!inline()) {
            VBox below = new VBox(new SectionHead(group.getKey(), size), grid);
            below.getStyleClass().add(Styles.COL_TIGHT);
            return below;
        }
        VBox head = new VBox(Words.of(group.getKey(), Styles.BOLD), Words.small(size));
        head.getStyleClass().add("group-name");
        grid.setMinWidth(0);
        grid.setPrefWidth(screen.widthPx());
        return new Row("group-row", head, grid).growing(grid);
    }

    /** So many that a name of six characters stays on one line. */
    private int columns() {
        double room = inner() - (inline() ? HEADING : 0);
        return Math.clamp((long) (room / CELL), 1, MOST_COLUMNS);
    }

    /** On a very wide screen the headings stand before their doors: a low screen keeps its height. */
    private boolean inline() {
        return inner() >= INLINE;
    }

    /** Width between the margins, in em. */
    private double inner() {
        return screen.widthPx() / Theme.rootPx(screen, look) - (screen.wide() ? RAIL : 0) - MARGINS;
    }
}
