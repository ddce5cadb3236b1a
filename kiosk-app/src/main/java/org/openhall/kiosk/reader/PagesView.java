package org.openhall.kiosk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Section;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Look;

/** The pages of a file: one at a time, as picture or as words. UI thread only. */
final class PagesView {

    private final Consumer<PagesEvent> events;
    private final VBox root = new VBox();
    private final SectionHead head = new SectionHead("", "");
    private final StackPane place = new StackPane();
    private final PictureWindow window = new PictureWindow();
    private final Flow tools = Flow.chips();
    private Image image;
    private double zoom;
    private int lastIndex;

    PagesView(Consumer<PagesEvent> events, Look look) {
        this.events = events;
        zoom = look.size().factor();
        place.setMinHeight(0);
        place.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getStyleClass().addAll(Styles.PAGE, "pages");
        root.getChildren().addAll(head, place, tools);
    }

    Parent root() {
        return root;
    }

    /** The picture that the next rendered state is about. */
    void picture(Image loaded) {
        image = loaded;
    }

    void look(Look look, PagesState state) {
        zoom = look.size().factor();
        render(state);
    }

    void render(PagesState state) {
        boolean shown = state.phase() == PagesState.Phase.SHOWN;
        head.text(state.name());
        head.count(shown ? "第 " + (state.index() + 1) + " 页，共 " + state.pages().size() + " 页" : "");
        tools.getChildren().setAll(shown ? tools(state) : List.of());
        place.getChildren().setAll(body(state));
        lastIndex = state.index();
    }

    private Node body(PagesState state) {
        if (state.phase() == PagesState.Phase.WAITING) return new StackPane();
        if (state.phase() == PagesState.Phase.GONE)
            return Standstill.empty("这个附件现在看不了", "它可能已经撤下。您可以返回上一页，或者换个词查找。",
                    LedgeButton.with(IconShape.SEARCH, "查找", () -> events.accept(new PagesEvent.SearchPressed())));
        if (state.shownManner() == PagesState.Manner.WORDS) return words(state);
        return switch (state.picture()) {
            case WAITING -> blank();
            case MISSING -> missing(state);
            case READY -> ready(state);
        };
    }

    private Node blank() {
        window.clear();
        return window;
    }

    private Node ready(PagesState state) {
        window.show(image, state.index() < lastIndex);
        window.fit(state.shownManner() == PagesState.Manner.WHOLE, zoom);
        return window;
    }

    private Node missing(PagesState state) {
        List<Node> ways = new ArrayList<>();
        if (state.hasWords()) ways.add(manner("先看文字", IconShape.TEXT_SIZE, PagesState.Manner.WORDS));
        return Standstill.empty("这一页还在下载", "下载好了会自己出现，不用一直点。您可以先看别的页。", ways.toArray(Node[]::new));
    }

    private static Node words(PagesState state) {
        VBox column = new VBox(PaperView.section(new Section("", state.page().text())));
        column.getStyleClass().add(Styles.COL);
        return new Pager(column);
    }

    private List<Node> tools(PagesState state) {
        boolean moves = state.shownManner() == PagesState.Manner.WIDE && state.picture() == PagesState.Picture.READY;
        LedgeButton up = LedgeButton.with(IconShape.UP, moves ? "往上看" : "上一页", () -> turn(moves, -1));
        LedgeButton down = LedgeButton.with(IconShape.DOWN, moves ? "往下看" : "下一页", () -> turn(moves, 1));
        up.setUsable(moves || state.index() > 0);
        down.setUsable(moves || state.index() < state.pages().size() - 1);
        List<Node> tools = new ArrayList<>(List.of(up, down));
        PagesState.Manner now = state.shownManner();
        if (now != PagesState.Manner.WHOLE) tools.add(manner("整页", IconShape.DOCUMENT, PagesState.Manner.WHOLE));
        if (now != PagesState.Manner.WIDE) tools.add(manner("放大", IconShape.SEARCH, PagesState.Manner.WIDE));
        if (now != PagesState.Manner.WORDS && state.hasWords())
            tools.add(manner("看文字", IconShape.TEXT_SIZE, PagesState.Manner.WORDS));
        if (moves && zoom > 1.01)
            tools.add(LedgeButton.with(IconShape.RIGHT, "左边 / 右边", window::otherSide));
        if (state.pages().size() > 1 && moves) tools.add(place(state));
        return tools;
    }

    private static Label place(PagesState state) {
        return Words.line("第 " + (state.index() + 1) + " 页", Styles.MUTED);
    }

    private void turn(boolean moves, int direction) {
        if (moves && window.move(direction)) return;
        events.accept(direction < 0 ? new PagesEvent.PreviousPressed() : new PagesEvent.NextPressed());
    }

    private LedgeButton manner(String words, IconShape icon, PagesState.Manner manner) {
        return LedgeButton.with(icon, words, () -> events.accept(new PagesEvent.MannerPressed(manner)));
    }
}
