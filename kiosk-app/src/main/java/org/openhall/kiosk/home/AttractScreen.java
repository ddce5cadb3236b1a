package org.openhall.kiosk.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Notice;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.DateWords;
import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.wording.KindWords;

/** What stands on the screen when nobody stands before it: what the zone offers, then the notices in turn. */
public final class AttractScreen implements Screen {

    /** How long each page of the loop stands. */
    static final Duration TURN = Duration.ofSeconds(8);

    private static final int MOST_NOTICES = 5;

    private final Library library;
    private final ScreenScope scope;
    private final VBox slide = new VBox();
    private final VBox root = new VBox(slide);
    private Optional<HomeState.Shelves> shelves = Optional.empty();
    private int turn;

    /** The loop over that library's notices. */
    public AttractScreen(Library library, ScreenScope scope) {
        this(library, scope, 0);
    }

    /** The same, begun at one of its notices, from 1. */
    AttractScreen(Library library, ScreenScope scope, int first) {
        turn = first;
        this.library = library;
        this.scope = scope;
        root.getStyleClass().addAll(Styles.PAGE, "attract");
        slide.getStyleClass().add("attract-slide");
        show();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<String> trail() {
        return List.of();
    }

    @Override
    public void enter() {
        refresh();
        scope.after(TURN, this::next);
    }

    @Override
    public void refresh() {
        scope.ask(() -> HomeState.Shelves.of(library), this::arrived);
    }

    private void arrived(HomeState.Shelves now) {
        shelves = Optional.of(now);
        show();
    }

    private void next() {
        turn = (turn + 1) % (notices().size() + 1);
        show();
        scope.after(TURN, this::next);
    }

    private void show() {
        List<Node> parts = turn == 0 || turn > notices().size() ? offer() : notice(notices().get(turn - 1));
        slide.getChildren().setAll(parts);
        slide.getChildren().add(new Row("attract-call", new Icon(IconShape.RIGHT), Words.h2("点一下屏幕，开始查找")));
    }

    private List<Line> notices() {
        return shelves.map(s -> s.gravestFirst().stream().limit(Math.max(MOST_NOTICES, s.emergencies().size()))
                .toList()).orElse(List.of());
    }

    /** The doors that lead to something. */
    private List<Node> offer() {
        List<Node> parts = new ArrayList<>();
        parts.add(Words.h1("这里能查什么"));
        parts.add(new Columns(2).cells(doors()
                .map(door -> new Row("attract-line", new Icon(door.icon()), Words.of(door.words(false), Styles.H2)))
                .toList()));
        return parts;
    }

    private Stream<HomeDoor> doors() {
        return Arrays.stream(HomeDoor.values())
                .filter(door -> shelves.filter(s -> door.count(s.holdings()) > 0).isPresent());
    }

    private List<Node> notice(Line line) {
        String day = line.date().map(d -> DateWords.day(d, scope.today())).orElse("");
        boolean emergency = shelves.filter(known -> known.grave(line)).isPresent();
        Node mark = emergency ? Tag.warn(KindWords.of(Notice.Priority.EMERGENCY)) : Words.muted("通知公告");
        return List.of(mark, Words.title(line.title()),
                Words.of((line.publisher() + "  " + day).strip(), Styles.LEAD, Styles.MUTED));
    }
}
