package org.openhall.kiosk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Interpretation;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.TakeAway;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.sheet.AttachmentRows;
import org.openhall.kiosk.sheet.FactRows;
import org.openhall.kiosk.shell.Route;

/** The original and its interpretation: beside each other on a wide screen, one above the other on a high one. */
final class PolicyView {

    private final Consumer<PolicyEvent> events;
    private final boolean wide;
    private final StackPane root = new StackPane();
    private final OriginalView original;
    private final VBox column = new VBox();
    private final Pager pager = new Pager(column);
    private final Flow turns = Flow.chips();
    private final VBox right = new VBox(turns, pager);
    private final List<StackPane> places = List.of(new StackPane(), new StackPane());
    private final Region halves;
    private boolean single;
    private PolicyState before = PolicyState.WAITING;

    PolicyView(Consumer<PolicyEvent> events, boolean wide) {
        this.events = events;
        this.wide = wide;
        original = new OriginalView(events);
        root.getStyleClass().addAll(Styles.PAGE, "policy");
        root.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        column.getStyleClass().add(Styles.COL);
        right.getStyleClass().addAll(Styles.COL, "plain-words");
        VBox.setVgrow(pager, Priority.ALWAYS);
        halves = halves();
    }

    Parent root() {
        return root;
    }

    void render(PolicyState state) {
        if (state.page().isEmpty()) {
            root.getChildren().clear();
            if (state.known()) root.getChildren().add(gone());
            return;
        }
        PolicyPage page = state.page().get();
        original.show(page, state.part() == PolicyState.Part.FACTS ? List.of() : state.tinted());
        turns.getChildren().setAll(turns(state, page));
        turns.setManaged(!turns.getChildren().isEmpty());
        column.getChildren().setAll(state.part() == PolicyState.Part.FACTS ? facts(page) : points(state, page));
        if (state.part() != before.part() || state.interpretation() != before.interpretation()) pager.toTop();
        place(state);
        before = state;
    }

    /** The largest letters leave room for one side only: then a point leads over to the original. */
    void single(boolean yes) {
        single = yes;
        if (before.page().isPresent()) render(before);
    }

    private void place(PolicyState state) {
        if (!single) {
            places.getFirst().getChildren().setAll(original);
            places.getLast().getChildren().setAll(right);
            right.getChildren().setAll(turns, pager);
            root.getChildren().setAll(halves);
            return;
        }
        boolean reading = state.part() == PolicyState.Part.ORIGINAL;
        VBox one = new VBox(turns, reading ? original : pager);
        VBox.setVgrow(reading ? original : pager, Priority.ALWAYS);
        one.getStyleClass().add(Styles.COL);
        root.getChildren().setAll(one);
    }

    private void press(PolicyState.Part part) {
        events.accept(new PolicyEvent.PartPressed(part));
    }

    private void point(int place) {
        events.accept(new PolicyEvent.PointPressed(place));
        if (single) press(PolicyState.Part.ORIGINAL);
    }

    private Region halves() {
        List<StackPane> sides = places;
        sides.getLast().getStyleClass().add(wide ? "half-right" : "half-below");
        for (Region side : sides) {
            side.setMinSize(0, 0);
            side.setPrefSize(0, 0);
            HBox.setHgrow(side, Priority.ALWAYS);
            VBox.setVgrow(side, Priority.ALWAYS);
        }
        if (wide) {
            HBox halves = new HBox(sides.toArray(Node[]::new));
            halves.getStyleClass().add("sheet-sides");
            return halves;
        }
        VBox halves = new VBox(sides.toArray(Node[]::new));
        halves.getStyleClass().add("halves-below");
        return halves;
    }

    /** One button for each interpretation, and one for what is known of the policy. */
    private List<Node> turns(PolicyState state, PolicyPage page) {
        if (page.interpretations().isEmpty() && !single) return List.of();
        List<Node> turns = new ArrayList<>();
        int count = page.interpretations().size();
        for (int i = 0; i < count; i++) {
            int place = i;
            String words = count == 1 ? "解读" : "解读 " + (i + 1);
            turns.add(LedgeButton.with(IconShape.ASK, words,
                    () -> events.accept(new PolicyEvent.InterpretationPressed(place)))
                    .chosen(state.part() == PolicyState.Part.WORDS && i == state.interpretation()));
        }
        turns.add(LedgeButton.with(IconShape.INFO, "文件信息", () -> press(PolicyState.Part.FACTS))
                .chosen(state.part() == PolicyState.Part.FACTS));
        if (single)
            turns.addFirst(LedgeButton.with(IconShape.DOCUMENT, "原文", () -> press(PolicyState.Part.ORIGINAL))
                    .chosen(state.part() == PolicyState.Part.ORIGINAL));
        return turns;
    }

    private List<Node> points(PolicyState state, PolicyPage page) {
        if (state.explained().isEmpty()) return List.of();
        PolicyPage.Explained explained = state.explained().get();
        Interpretation content = explained.content();
        String by = content.interpreter().isBlank() ? "文字解读" : "文字解读 · " + content.interpreter();
        VBox head = new VBox(Words.small(by), Words.of(content.imprint().title(), "screen-title"));
        head.getStyleClass().add(Styles.COL_TIGHT);
        List<PointRow> rows = new ArrayList<>();
        for (int i = 0; i < content.points().size(); i++) {
            int place = i;
            Interpretation.Point point = content.points().get(i);
            rows.add(new PointRow(point, page.articleNames(point.articles()),
                    state.point().filter(p -> p == place).isPresent(),
                    () -> point(place)));
        }
        List<Node> nodes = new ArrayList<>(List.of(head, new RuledList(rows)));
        if (!content.attachments().isEmpty())
            nodes.add(AttachmentRows.of(content.attachments(), content.imprint().title(),
                    place -> events.accept(new PolicyEvent.Opened(new Route.Pages(explained.key(), place)))));
        return nodes;
    }

    private List<Node> facts(PolicyPage page) {
        List<Node> nodes = new ArrayList<>();
        if (page.interpretations().isEmpty())
            nodes.add(new Note("这份文件还没有解读", Words.body("看不明白的地方，可以问窗口。解读发布后会出现在这里。")));
        nodes.add(FactRows.of(page.facts()));
        if (!page.items().isEmpty())
            nodes.add(new VBox(
                    new SectionHead("对应的公开事项", "共 " + page.items().size() + " 项"),
                    new RuledList(EntryRow.of(page.items(),
                            key -> events.accept(new PolicyEvent.Opened(new Route.Read(key)))))));
        nodes.add(TakeAway.of(page.original().map(p -> p.imprint().portal()).orElse(""), page.text(),
                page.original().map(p -> p.imprint().provenance().region()).orElse("")));
        return nodes;
    }

    private Standstill gone() {
        return Standstill.empty("这份政策文件现在看不了", "它可能已经撤下。您可以返回上一页，或者换个词查找。", LedgeButton.with(
                IconShape.SEARCH, "查找", () -> events.accept(new PolicyEvent.Opened(Route.Search.blank()))));
    }
}
