package org.openhall.kiosk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.OneLine;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.ChoiceBar;
import org.openhall.kiosk.listing.ChoicePanel;
import org.openhall.kiosk.listing.FittingList;
import org.openhall.kiosk.wording.Brief;
import org.openhall.kiosk.wording.KindWords;

/** Field and keyboard, facets, hits. On a wide screen the keyboard stands beside the hits. UI thread only. */
final class SearchView {

    /** Part of a wide screen that field and keyboard take. */
    private static final double TYPING_PART = 0.6;

    /** Characters of a suggestion that are shown. */
    private static final int SUGGESTED = 14;

    /** Characters of the best hit that one line of the largest letters holds. */
    private static final int BEST = 15;

    /** What the empty search tells people to type: each finds something in the demo's hall. */
    static final List<String> EXAMPLES = List.of("低保", "生孩子上户口", "dibao", "db");

    private final Consumer<SearchEvent> events;
    private final boolean wide;
    private final Region keyboard;
    private final HBox root = new HBox();
    private final VBox left = new VBox();
    private final VBox page = new VBox();
    private final SearchField field;
    private final LedgeButton clear;
    private final HBox fieldRow;
    private final OneLine suggestions = new OneLine();
    private final OneLine topKinds = new OneLine();
    private final Flow kinds = Flow.chips();
    private final ChoiceBar bar;
    private final ChoicePanel panel;
    private final SectionHead head = new SectionHead("", "");
    private final FittingList list;
    private final VBox hits;
    private Optional<HallProfile> hall = Optional.empty();
    private boolean roomy = true;
    private boolean spread = true;

    SearchView(Consumer<SearchEvent> events, boolean wide, Keyboard typing) {
        this.events = events;
        this.wide = wide;
        this.keyboard = typing.keys();
        field = new SearchField(typing.field(), () -> events.accept(new SearchEvent.FieldPressed()),
                typing::placeCaret);
        HBox.setHgrow(field, Priority.ALWAYS);
        clear = LedgeButton.square(IconShape.CROSS, "清空", () -> events.accept(new SearchEvent.Cleared()));
        fieldRow = new HBox(field, clear);
        fieldRow.getStyleClass().add(Styles.ROW);
        bar = new ChoiceBar(name -> events.accept(new SearchEvent.FacetPressed(name)));
        panel = new ChoicePanel(key -> events.accept(new SearchEvent.Chosen(key)));
        list = new FittingList(() -> events.accept(new SearchEvent.PreviousPressed()),
                shown -> events.accept(new SearchEvent.NextPressed(shown)));
        VBox.setVgrow(list, Priority.ALWAYS);
        hits = new VBox(head, list);
        hits.setMinHeight(0);
        page.getStyleClass().addAll(Styles.PAGE, "search-page");
        page.setMinSize(0, 0);
        left.setMinHeight(0);
        root.getStyleClass().add("search");
    }

    Parent root() {
        return root;
    }

    /**
     * What there is room for.
     *
     * @param more than field, keyboard and hits while one types: not with the largest letters
     * @param all facets above the hits that are read: only on a high screen with standard letters
     */
    void room(boolean more, boolean all) {
        roomy = more;
        spread = all;
    }

    void hall(Optional<HallProfile> profile) {
        hall = profile;
    }

    void render(SearchState s) {
        field.typing(s.keyboard());
        clear.setVisible(!s.words().isEmpty());
        clear.setManaged(!s.words().isEmpty());
        suggestions.show(roomy && s.keyboard() && !s.words().isEmpty() ? suggestions(s) : List.of());
        bar.show(s.keyboard() || !s.answered() ? List.of() : s.choices(), s.open());
        s.choices().stream().filter(c -> s.open().filter(c.name()::equals).isPresent()).findFirst()
                .ifPresent(panel::show);
        List<Node> body = body(s);
        if (wide && s.keyboard()) beside(body);
        else
            below(s, body);
    }

    private void beside(List<Node> body) {
        VBox typed = new VBox(fieldRow, suggestions);
        typed.getStyleClass().addAll(Styles.PAGE, "search-typed");
        Region air = new Region();
        VBox.setVgrow(air, Priority.ALWAYS);
        left.getChildren().setAll(typed, air, keyboard);
        left.minWidthProperty().bind(root.widthProperty().multiply(TYPING_PART));
        left.maxWidthProperty().bind(root.widthProperty().multiply(TYPING_PART));
        page.getChildren().setAll(body);
        HBox.setHgrow(page, Priority.ALWAYS);
        root.getChildren().setAll(left, page);
    }

    private void below(SearchState s, List<Node> body) {
        List<Node> all = new ArrayList<>(List.of(fieldRow, suggestions));
        all.addAll(body);
        page.getChildren().setAll(all);
        VBox.setVgrow(page, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.minWidthProperty().unbind();
        left.maxWidthProperty().unbind();
        left.setMinWidth(0);
        left.setMaxWidth(Double.MAX_VALUE);
        if (s.keyboard()) left.getChildren().setAll(page, keyboard);
        else
            left.getChildren().setAll(page);
        root.getChildren().setAll(left);
    }

    private List<Node> body(SearchState s) {
        if (s.words().isEmpty()) return List.of(blank());
        if (!s.answered()) return List.of();
        if (s.answer().everywhere() == 0 && s.answer().total() == 0)
            return List.of(grown(new Pager(
                    WayOutView.of(s.answer(), hall, events))));
        List<Node> body = new ArrayList<>();
        if (s.keyboard() && !roomy && !wide)
            return List.of(best(s));
        if (s.keyboard() && !roomy) {
            topKinds.show(List.of());
        } else if (s.keyboard()) {
            topKinds.show(kindButtons(s));
            body.add(topKinds);
        } else {
            kinds.getChildren().setAll(kindButtons(s));
            if (!spread) return compact(s);
            body.addAll(List.of(kinds, bar));
        }
        if (s.open().isPresent()) body.add(grown(panel));
        else if (s.answer().total() == 0) body.add(nothingHere(s));
        else
            body.add(grown(hits(s)));
        return body;
    }

    /** The kinds with most hits on one line; all facets stand in the place of the hits when they are asked for. */
    private List<Node> compact(SearchState s) {
        boolean ranging = s.open().filter(SearchState.RANGE::equals).isPresent();
        LedgeButton range = LedgeButton.with(ranging ? IconShape.UP : IconShape.DOWN, ranging ? "看结果" : "缩小范围",
                () -> events.accept(new SearchEvent.FacetPressed(SearchState.RANGE))).chosen(ranging);
        Row above = new Row(Styles.ROW, range);
        if (!ranging) {
            topKinds.show(kindButtons(s));
            above.getChildren().add(topKinds);
            above.growing(topKinds);
        }
        if (ranging) {
            VBox all = new VBox(kinds, bar);
            all.getStyleClass().add(Styles.COL);
            return List.of(above, grown(new Pager(all)));
        }
        if (s.open().isPresent()) return List.of(above, grown(panel));
        return List.of(above, s.answer().total() == 0 ? nothingHere(s) : grown(hits(s)));
    }

    private VBox hits(SearchState s) {
        head.text("找到 " + s.answer().total() + " 条");
        String how = String.join("；", s.answer().how());
        String more = s.keyboard() ? "收起键盘看全部" : "";
        head.count(s.keyboard() && !roomy ? "" : how.isEmpty() || more.isEmpty() ? how + more : how + " · " + more);
        list.bestOnly(s.keyboard());
        list.show(s.keyboard() && !roomy
                ? s.answer().rows().stream().map(row -> named(row, "")).toList()
                : FoundRows.of(s.answer().rows(), key -> events.accept(new SearchEvent.Pressed(key))),
                s.turn().offset(), s.answer().total());
        return hits;
    }

    /** The best hit alone, on two lines: all there is room for between field and keyboard with the largest letters. */
    private Node best(SearchState s) {
        if (s.answer().rows().isEmpty()) return Words.of("找到 " + s.answer().total() + " 条，收起键盘看。", Styles.H3);
        return named(s.answer().rows().getFirst(), "共 " + s.answer().total() + " 条，收起键盘看全部");
    }

    private ListRow named(FoundRow row, String detail) {
        return new ListRow(Brief.of(row.title(), BEST), detail,
                () -> events.accept(new SearchEvent.Pressed(row.key())));
    }

    private Note nothingHere(SearchState s) {
        LedgeButton all = new LedgeButton("看全部", () -> events.accept(new SearchEvent.Widened()))
                .count(s.answer().everywhere() + " 条");
        Flow way = Flow.chips(all);
        return new Note("选的范围里没有", Words.body("换个范围，或者看全部结果。"), way);
    }

    private List<LedgeButton> kindButtons(SearchState s) {
        List<LedgeButton> buttons = new ArrayList<>();
        buttons.add(new LedgeButton("全部", () -> events.accept(new SearchEvent.KindPressed(Optional.empty())))
                .count(Integer.toString(s.answer().everywhere())).chosen(s.filter().kind().isEmpty()));
        List<Kind> kinds = new ArrayList<>(s.kinds());
        s.filter().kind().filter(kinds::remove).ifPresent(kinds::addFirst);
        for (Kind kind : kinds) {
            buttons.add(new LedgeButton(KindWords.of(kind),
                    () -> events.accept(new SearchEvent.KindPressed(Optional.of(kind))))
                    .count(Integer.toString(s.answer().facets().kinds().get(kind)))
                    .chosen(s.filter().kind().filter(kind::equals).isPresent()));
        }
        return buttons;
    }

    private List<LedgeButton> suggestions(SearchState s) {
        return s.answer().suggestions().stream().map(w -> LedgeButton.with(IconShape.SEARCH, Brief.of(w, SUGGESTED),
                () -> events.accept(new SearchEvent.WordPressed(w)))).toList();
    }

    private VBox blank() {
        VBox box = new VBox(Words.h2("怎么找"),
                Words.body("用平常说的话就行，比如“" + EXAMPLES.get(0) + "”“" + EXAMPLES.get(1) + "”。\n拼音可以打全，比如 "
                        + EXAMPLES.get(2) + "；也可以只打开头的字母，比如 " + EXAMPLES.get(3) + "。"));
        box.getStyleClass().add(Styles.COL_TIGHT);
        List<String> favourites = hall.map(HallProfile::favourites).orElse(List.of());
        if (favourites.isEmpty()) return box;
        Flow chips = Flow.chips();
        favourites.forEach(w -> chips.getChildren()
                .add(new LedgeButton(w, () -> events.accept(new SearchEvent.WordPressed(w)))));
        VBox both = new VBox(new VBox(new SectionHead("常找的", "共 " + favourites.size() + " 个"), chips), box);
        both.getStyleClass().add(Styles.COL);
        return both;
    }

    private static <T extends Node> T grown(T node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
