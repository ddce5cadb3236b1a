package org.openhall.kiosk.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.DateWords;
import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** What stands on the screen when nobody stands before it: what the zone offers, then the notices in turn. */
public final class AttractScreen implements Screen {

    /** How long each page of the loop stands. */
    static final Duration TURN = Duration.ofSeconds(8);

    private static final int MOST_NOTICES = 5;

    private final Library library;
    private final ScreenScope scope;
    private final VBox slide = new VBox();
    private final VBox root = new VBox(slide);
    private List<Line> notices = List.of();
    private int turn;

    /** The loop over that library's notices. */
    public AttractScreen(Library library, ScreenScope scope) {
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
        scope.ask(() -> library.list(Filter.of(Kind.NOTICE), 0, MOST_NOTICES), page -> notices = page.lines());
    }

    private void next() {
        turn = (turn + 1) % (notices.size() + 1);
        show();
        scope.after(TURN, this::next);
    }

    private void show() {
        List<Node> parts = turn == 0 || turn > notices.size() ? offer() : notice(notices.get(turn - 1));
        slide.getChildren().setAll(parts);
        slide.getChildren().add(new Row("attract-call", new Icon(IconShape.RIGHT), Words.h2("点一下屏幕，开始查找")));
    }

    private static List<Node> offer() {
        List<Node> parts = new ArrayList<>();
        parts.add(Words.h1("这里能查什么"));
        parts.add(new Columns(2).cells(Arrays.stream(HomeDoor.values())
                .map(door -> new Row("attract-line", new Icon(door.icon()), Words.of(door.words(false), Styles.H2)))
                .toList()));
        return parts;
    }

    private List<Node> notice(Line line) {
        String day = line.date().map(d -> DateWords.day(d, scope.today())).orElse("");
        return List.of(Words.muted("通知公告"), Words.title(line.title()),
                Words.of((line.publisher() + "  " + day).strip(), Styles.LEAD, Styles.MUTED));
    }
}
