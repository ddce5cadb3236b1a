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
import org.openhall.contract.content.Notice;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.DateWords;
import org.openhall.kiosk.kit.Door;
import org.openhall.kiosk.kit.EmergencyBand;
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
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.wording.Brief;
import org.openhall.kiosk.wording.KindWords;

/** The home screen's nodes. UI thread only. */
final class HomeView {

    private final ScreenProfile screen;
    private final boolean wide;
    private final Consumer<Route> go;
    private final VBox content = new VBox();
    private final Pager pager = new Pager(content);
    private final VBox root = new VBox(pager);

    HomeView(ScreenProfile screen, Consumer<Route> go) {
        wide = screen.wide();
        this.screen = screen;
        this.go = go;
        content.getStyleClass().add("home");
        root.getStyleClass().addAll(Styles.PAGE, "home-page");
        VBox.setVgrow(pager, Priority.ALWAYS);
    }

    Parent root() {
        return root;
    }

    /** Doors before all else: what there is no room for has a door of its own. */
    void render(HomeState state) {
        HomeRoom room = HomeRoom.of(screen, state.look(), state.bands());
        List<Node> parts = new ArrayList<>();
        state.emergency().map(line -> band(line, room)).ifPresent(parts::add);
        if (parts.size() < state.bands()) HomeWarning.of(state, room.briefWarning()).ifPresent(parts::add);
        parts.add(top(state, room));
        int doors = parts.size();
        parts.add(doors(state, room));
        notices(state, room).map(wide ? HomeView::inOneRow : HomeView::asList).ifPresent(parts::add);
        if (room.hoursBelow()) state.hall().flatMap(HomeView::hours).ifPresent(parts::add);
        content.getChildren().setAll(parts);
        VBox.setVgrow(parts.get(Math.max(doors, parts.size() - 2)), Priority.ALWAYS);
    }

    private EmergencyBand band(Line line, HomeRoom room) {
        EmergencyBand band = new EmergencyBand(KindWords.of(Notice.Priority.EMERGENCY),
                Brief.of(line.title(), room.bandTitle()), () -> go.accept(new Route.Read(line.key())));
        return room.size() == TextSize.HUGE ? band.bare() : band;
    }

    private Node top(HomeState state, HomeRoom room) {
        VBox search = new VBox();
        search.getStyleClass().add("home-search");
        if (room.heading()) search.getChildren().add(Words.h1("想找什么？用平常的话就行"));
        search.getChildren().add(field(hint(room)));
        if (room.favourites())
            state.hall().map(HallProfile::favourites).filter(f -> !f.isEmpty()).map(this::chips)
                    .ifPresent(search.getChildren()::add);
        if (!room.hoursBeside()) return search;
        Row top = new Row("home-top", search).growing(search);
        state.hall().flatMap(HomeView::hoursBox).ifPresent(top.getChildren()::add);
        return top;
    }

    private static String hint(HomeRoom room) {
        if (room.elder()) return "您好，想办什么？点这里找";
        return room.heading() ? "点这里，打字查找" : "想找什么？点这里";
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

    private Node doors(HomeState state, HomeRoom room) {
        List<HomeDoor> which = room.elder() ? HomeDoor.ELDER : Arrays.asList(HomeDoor.values());
        Columns columns = new Columns(room.columns())
                .cells(which.stream().map(door -> door(door, state, room)).toList());
        if (room.elder() && !wide) VBox.setVgrow(columns, Priority.ALWAYS);
        return new VBox(columns);
    }

    private Door door(HomeDoor door, HomeState state, HomeRoom room) {
        String behind = state.shelves().map(s -> door.behind(s.holdings())).orElse(" ");
        Door node = new Door(door.icon(), door.words(room.elder()), behind, () -> go.accept(door.route()));
        if (wide || (!room.elder() && room.size() != TextSize.STANDARD)) node.plain();
        if (!room.icons()) node.bare();
        boolean empty = state.shelves().map(s -> door.count(s.holdings()) == 0).orElse(false);
        if (!room.notes() && !empty) node.note("");
        node.away(empty);
        return node;
    }

    /** The notices to be shown, with how many there are in all. */
    private record Notices(List<ListRow> rows, String count) {}

    private Optional<Notices> notices(HomeState state, HomeRoom room) {
        if (state.shelves().isEmpty()) return Optional.empty();
        List<Line> lines = state.shelves().get().others().limit(2).toList();
        int most = room.notices(lines.stream().map(Line::title).toList());
        if (most == 0 || lines.isEmpty()) return Optional.empty();
        return Optional.of(new Notices(lines.stream().limit(most).map(line -> row(line, state, room)).toList(),
                "共 " + state.shelves().get().notices().total() + " 条"));
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

    private ListRow row(Line line, HomeState state, HomeRoom room) {
        String detail = Stream.of(line.publisher(), line.date().map(d -> DateWords.day(d, state.today())).orElse(""))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
        ListRow row = new ListRow(Brief.of(line.title(), room.twoLines()), detail,
                () -> go.accept(new Route.Read(line.key())));
        return state.shelves().filter(shelves -> shelves.grave(line)).isPresent()
                ? row.tags(Tag.warn(KindWords.of(Notice.Priority.EMERGENCY)))
                : row;
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
