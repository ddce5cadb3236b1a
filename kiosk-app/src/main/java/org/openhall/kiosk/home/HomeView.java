package org.openhall.kiosk.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.Line;
import org.openhall.contract.content.HallProfile;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.DateWords;
import org.openhall.kiosk.kit.Door;
import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.OneLine;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.TextSize;

/** The home screen's nodes. UI thread only. */
final class HomeView {

    /** Wider than so many heights, four columns of the largest words fit. */
    private static final double BROAD = 1.7;

    private final boolean wide;
    private final boolean broad;
    private final Consumer<Route> go;
    private final VBox content = new VBox();
    private final Pager pager = new Pager(content);
    private final VBox root = new VBox(pager);

    HomeView(ScreenProfile screen, Consumer<Route> go) {
        wide = screen.wide();
        broad = screen.widthPx() > screen.heightPx() * BROAD;
        this.go = go;
        content.getStyleClass().add("home");
        root.getStyleClass().addAll(Styles.PAGE, "home-page");
        VBox.setVgrow(pager, Priority.ALWAYS);
    }

    Parent root() {
        return root;
    }

    /** At the largest text search and doors are all there is: notices have their door. */
    void render(HomeState state) {
        boolean huge = state.look().size() == TextSize.HUGE;
        List<Node> parts = new ArrayList<>();
        HomeWarning.of(state).ifPresent(parts::add);
        if (huge) parts.add(field(state.look().elder() ? "您好，想办什么？点这里找" : "想找什么？点这里"));
        else
            parts.add(top(state));
        int doors = parts.size();
        parts.add(doors(state));
        if (!huge && wide) foot(state, parts);
        if (!huge && !wide) below(state, parts);
        content.getChildren().setAll(parts);
        VBox.setVgrow(parts.get(Math.max(doors, parts.size() - 2)), Priority.ALWAYS);
    }

    /** Lying: a notice in one ruled row at the foot, if there is room for them. */
    private void foot(HomeState state, List<Node> parts) {
        if (!state.troubled() && state.look().size() == TextSize.STANDARD)
            notices(state, 1).map(HomeView::inOneRow).ifPresent(parts::add);
    }

    /** Upright: notices, opening hours at the very foot. */
    private void below(HomeState state, List<Node> parts) {
        notices(state, state.troubled() ? 1 : 2).map(HomeView::asList).ifPresent(parts::add);
        if (!state.troubled()) state.hall().flatMap(HomeView::hours).ifPresent(parts::add);
    }

    private Node top(HomeState state) {
        VBox search = new VBox(Words.h1("想找什么？用平常的话就行"), field("点这里，打字查找"));
        search.getStyleClass().add("home-search");
        state.hall().map(HallProfile::favourites).filter(f -> !f.isEmpty()).map(this::chips)
                .ifPresent(search.getChildren()::add);
        if (!wide) return search;
        Row top = new Row("home-top", search).growing(search);
        if (state.look().size() == TextSize.STANDARD)
            state.hall().flatMap(HomeView::hoursBox).ifPresent(top.getChildren()::add);
        return top;
    }

    private Node field(String hint) {
        Target field = new Target(() -> go.accept(Route.Search.blank()), new Icon(IconShape.SEARCH),
                Words.of(hint, Styles.HINT));
        field.getStyleClass().add(Styles.FIELD);
        field.setAccessibleText("查找");
        return field;
    }

    /** One line: however many words the hall has noted, they never push the doors off the page. */
    private Node chips(List<String> words) {
        List<Node> line = new ArrayList<>(List.of(Words.line("常找", Styles.MUTED)));
        for (String word : words)
            line.add(new LedgeButton(word, () -> go.accept(Route.Search.of(word))));
        OneLine chips = new OneLine();
        chips.show(line);
        VBox box = new VBox(chips);
        box.getStyleClass().add("home-words");
        return box;
    }

    private Node doors(HomeState state) {
        boolean elder = state.look().elder();
        List<HomeDoor> which = elder ? HomeDoor.ELDER : Arrays.asList(HomeDoor.values());
        List<Door> doors = which.stream().map(door -> door(door, state)).toList();
        return new VBox(new Columns(columns(state.look())).cells(doors));
    }

    private int columns(Look look) {
        if (look.elder()) return wide ? 2 : 1;
        if (!wide) return 2;
        return look.size() == TextSize.HUGE && !broad ? 3 : 4;
    }

    private Door door(HomeDoor door, HomeState state) {
        boolean elder = state.look().elder();
        String behind = state.shelves().map(s -> door.behind(s.holdings())).orElse(" ");
        Door node = new Door(door.icon(), door.words(elder), behind, () -> go.accept(door.route()));
        if (!elder && (wide || state.look().size() != TextSize.STANDARD)) node.plain();
        if (!elder && wide && state.look().size() == TextSize.HUGE) node.bare();
        boolean bare = state.troubled() && state.look().size() == TextSize.HUGE;
        boolean empty = state.shelves().map(s -> door.count(s.holdings()) == 0).orElse(false);
        if (bare && !empty) node.note("");
        node.away(empty);
        return node;
    }

    /** The notices to be shown, with how many there are in all. */
    private record Notices(List<ListRow> rows, String count) {}

    private Optional<Notices> notices(HomeState state, int most) {
        return state.shelves().map(HomeState.Shelves::notices).filter(page -> !page.lines().isEmpty())
                .map(page -> new Notices(page.lines().stream().limit(most).map(line -> row(line, state)).toList(),
                        "共 " + page.total() + " 条"));
    }

    private static Node asList(Notices notices) {
        return new VBox(new SectionHead("今天要留意", notices.count()), new RuledList(notices.rows()));
    }

    private static Node inOneRow(Notices notices) {
        VBox head = new VBox(Words.line("今天要留意", Styles.H2), Words.line(notices.count(), Styles.SMALL, Styles.MUTED));
        head.setMinWidth(Region.USE_PREF_SIZE);
        Row row = new Row("home-notices", head);
        row.getStyleClass().add(Styles.LIST);
        for (ListRow notice : notices.rows()) {
            HBox.setHgrow(notice, Priority.ALWAYS);
            notice.setPrefWidth(0);
            row.getChildren().add(notice);
        }
        return row;
    }

    private ListRow row(Line line, HomeState state) {
        String detail = Stream.of(line.publisher(), line.date().map(d -> DateWords.day(d, state.today())).orElse(""))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
        return new ListRow(line.title(), detail, () -> go.accept(new Route.Read(line.key())));
    }

    private static Optional<Node> hours(HallProfile hall) {
        if (hall.hours().isEmpty()) return Optional.empty();
        Label hours = Words.body(String.join("；", hall.hours()));
        hours.setMaxWidth(Double.MAX_VALUE);
        Row box = new Row(Styles.DUTY, new Icon(IconShape.CLOCK), hours).growing(hours);
        box.setAccessibleText("开放时间");
        if (!hall.phone().isEmpty())
            box.getChildren().add(Words.line("电话 " + hall.phone(), Styles.SMALL, Styles.MUTED));
        return Optional.of(box);
    }

    private static Optional<Node> hoursBox(HallProfile hall) {
        if (hall.hours().isEmpty()) return Optional.empty();
        HBox head = new HBox(new Icon(IconShape.COUNTER), Words.h2("开放时间"));
        head.getStyleClass().add(Styles.ROW_TIGHT);
        Note note = new Note("", head);
        hall.hours().forEach(line -> note.getChildren().add(Words.body(line)));
        if (!hall.phone().isEmpty()) note.getChildren().add(Words.muted("电话 " + hall.phone()));
        note.getStyleClass().add("home-hours");
        return Optional.of(note);
    }
}
