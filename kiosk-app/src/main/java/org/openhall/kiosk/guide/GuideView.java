package org.openhall.kiosk.guide;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.QrCode;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/** A guide: three figures, tabs, one part at a time, and the list to take away. UI thread only. */
final class GuideView {

    private final Consumer<GuideEvent> events;
    private Shape shape;
    private final VBox root = new VBox();
    private final VBox part = new VBox();
    private final VBox column = new VBox();
    private final Pager pager = new Pager(column);
    private GuideState before = GuideState.WAITING;

    GuideView(Consumer<GuideEvent> events, Shape shape) {
        this.events = events;
        this.shape = shape;
        part.getStyleClass().add(Styles.COL);
        column.getStyleClass().add(Styles.COL);
        root.getStyleClass().addAll(Styles.PAGE, "guide");
        VBox.setVgrow(pager, Priority.ALWAYS);
    }

    Parent root() {
        return root;
    }

    /** How the parts lie. */
    enum Shape {
        /** Figures and the list to take away beside the part: wide screens. */
        BESIDE,
        /** Figures and tabs stay above the part, which is turned: high screens. */
        BELOW,
        /** All in one column that is turned: the largest letters leave no room for anything that stays. */
        COLUMN
    }

    /** Changes how the parts lie. */
    void shape(Shape other) {
        shape = other;
        render(before);
    }

    void render(GuideState state) {
        if (state.page().isPresent()) shown(state, state.page().get());
        else if (state.known()) root.getChildren().setAll(gone());
        else
            root.getChildren().clear();
        if (before.tab() != state.tab()) turn();
        before = state;
    }

    /** To where the chosen part begins: in one column that may be some pages further on. */
    private void turn() {
        if (shape == Shape.COLUMN) pager.reveal(part);
        else
            pager.toTop();
    }

    private void shown(GuideState state, GuidePage page) {
        part.getChildren().setAll(GuideParts.of(state, page, events));
        if (shape == Shape.BESIDE) {
            column.getChildren().setAll(part);
            VBox side = new VBox(Words.title(page.title()), figures(page), take(state, page));
            side.getStyleClass().addAll(Styles.COL, "guide-side");
            VBox main = new VBox(tabs(state, page), pager);
            main.getStyleClass().addAll(Styles.COL, "guide-main");
            main.setMinWidth(0);
            HBox.setHgrow(main, Priority.ALWAYS);
            HBox sides = new HBox(side, main);
            sides.getStyleClass().add("sheet-sides");
            VBox.setVgrow(sides, Priority.ALWAYS);
            root.getChildren().setAll(sides);
            return;
        }
        if (shape == Shape.COLUMN) {
            column.getChildren().setAll(Words.title(page.title()), figures(page), tabs(state, page), part,
                    take(state, page));
            root.getChildren().setAll(pager);
            return;
        }
        column.getChildren().setAll(part, take(state, page));
        root.getChildren().setAll(Words.title(page.title()), figures(page), tabs(state, page), pager);
    }

    private static Columns figures(GuidePage page) {
        List<VBox> cells = page.figures().stream().map(f -> new VBox(Words.small(f.what()),
                f.unit().isEmpty() ? Words.muted(f.value()) : amount(f))).toList();
        cells.forEach(c -> c.getStyleClass().add("figure"));
        cells.getFirst().getStyleClass().add("first");
        Columns figures = new Columns(cells.size()).cells(cells);
        figures.getStyleClass().addAll("figures", "three");
        return figures;
    }

    private static Flow amount(GuidePage.Figure figure) {
        Flow amount = new Flow("amount", Words.line(figure.value(), "figure-value"), Words.line(figure.unit()));
        return amount;
    }

    private Flow tabs(GuideState state, GuidePage page) {
        Flow tabs = Flow.chips();
        page.tabs().forEach(t -> tabs.getChildren().add(new LedgeButton(t.words(),
                () -> events.accept(new GuideEvent.TabPressed(t))).chosen(t == state.tab())));
        return tabs;
    }

    private Row take(GuideState state, GuidePage page) {
        TakeList list = TakeList.of(page.guide(), state.have());
        String portal = page.guide().imprint().portal();
        boolean byPortal = !list.text().equals(QrCode.fitting(list.text())) && QrCode.of(portal).isPresent();
        String inCode = byPortal ? portal : QrCode.fitting(list.text());
        String how = byPortal
                ? "清单太长，扫码打开政府网站上的办事指南。"
                : state.page().map(p -> p.guide().materials().isEmpty()).orElse(true)
                        ? "手机扫码，得到办理地点和电话，不用上网。"
                        : "手机扫码带走清单，照着准备，一次办成。";
        VBox words = new VBox(Words.h3(list.heading()), Words.body(how));
        String region = page.guide().imprint().provenance().region();
        if (!region.isEmpty()) words.getChildren().add(Words.small("来源：" + region));
        words.getStyleClass().add(Styles.COL_TIGHT);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Row take = new Row(Styles.TAKE).growing(words);
        QrCode.of(inCode).ifPresent(take.getChildren()::add);
        take.getChildren().add(words);
        return take;
    }

    private Standstill gone() {
        return Standstill.empty("这份办事指南现在看不了", "它可能已经撤下。您可以返回上一页，或者换个词查找。",
                LedgeButton.with(IconShape.SEARCH, "查找", () -> events.accept(new GuideEvent.SearchPressed())));
    }
}
