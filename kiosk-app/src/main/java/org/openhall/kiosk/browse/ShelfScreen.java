package org.openhall.kiosk.browse;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.wording.KindWords;

/** A list: a domain's items, a catalogue's items, all guides, all notices, all changes and so on. */
public final class ShelfScreen implements Screen {

    /** What stands behind the door 政府信息. */
    private static final Set<Kind> INFORMATION = EnumSet.of(Kind.ITEM, Kind.DOCUMENT, Kind.CATALOGUE, Kind.CHANGE);

    private final ScreenScope scope;
    private final Library library;
    private final Source source;
    private final ShelfView view;
    private final ScreenLoop<ShelfState, ShelfEvent, ShelfEffect> loop;

    private ShelfScreen(ScreenScope scope, Library library, Source source) {
        this.scope = scope;
        this.library = library;
        this.source = source;
        view = new ShelfView(this::send);
        loop = new ScreenLoop<>(ShelfState.waiting(source.firstHeading()), ShelfReducer::next, view::render,
                this::perform);
    }

    /** What matches a filter. */
    public static ShelfScreen of(ScreenScope scope, Library library, Filter filter) {
        return new ShelfScreen(scope, library, new Filtered(filter));
    }

    /** What stands in a catalogue. */
    public static ShelfScreen ofCatalogue(ScreenScope scope, Library library, RowKey catalogue) {
        return new ShelfScreen(scope, library, new InCatalogue(catalogue));
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        String heading = loop.state().heading();
        boolean below = source.above().isPresent() && !heading.equals(source.above().get()) && !heading.isEmpty();
        return below ? List.of(source.above().get(), heading) : List.of(heading);
    }

    @Override
    public void enter() {
        loop.show();
        send(new ShelfEvent.Entered());
    }

    @Override
    public void refresh() {
        send(new ShelfEvent.Entered());
    }

    private void send(ShelfEvent event) {
        String before = loop.state().heading();
        loop.send(event);
        if (!loop.state().heading().equals(before)) scope.trailChanged();
    }

    private void perform(ShelfEffect effect) {
        switch (effect) {
            case ShelfEffect.Load() -> {
                EntryReader reader = new EntryReader(library, scope.today());
                scope.ask(() -> source.load(library, reader), this::send);
            }
            case ShelfEffect.Open(var route) -> scope.navigator().open(route);
        }
    }

    /** Where the rows come from. */
    private sealed interface Source {

        ShelfEvent load(Library library, EntryReader reader);

        String firstHeading();

        Optional<String> above();
    }

    private record Filtered(Filter filter) implements Source {

        @Override
        public ShelfEvent load(Library library, EntryReader reader) {
            Page page = library.list(filter, 0, ShelfState.MOST);
            String heading = filter.domain().flatMap(code -> domain(library, code)).orElse(firstHeading());
            return new ShelfEvent.Arrived(heading, reader.read(page.lines()), page.total());
        }

        @Override
        public String firstHeading() {
            if (filter.domain().isPresent()) return "";
            return filter.kind().map(kind -> kind == Kind.DOCUMENT ? "公开的文件" : KindWords.of(kind)).orElse("全部内容");
        }

        @Override
        public Optional<String> above() {
            return filter.kind().filter(INFORMATION::contains)
                    .map(_ -> "政府信息");
        }

        private static Optional<String> domain(Library library, String code) {
            return library.domains().stream().filter(d -> d.code().equals(code)).map(DomainShelf::domain)
                    .map(d -> d.name()).findFirst();
        }
    }

    private record InCatalogue(RowKey key) implements Source {

        @Override
        public ShelfEvent load(Library library, EntryReader reader) {
            List<Line> lines = library.related(key);
            List<Line> items = lines.size() > ShelfState.MOST ? lines.subList(0, ShelfState.MOST) : lines;
            String heading = library.read(key).map(Published::imprint).map(i -> i.title()).orElse("");
            return new ShelfEvent.Arrived(heading, reader.read(items), lines.size());
        }

        @Override
        public String firstHeading() {
            return "";
        }

        @Override
        public Optional<String> above() {
            return Optional.of("公开目录");
        }
    }
}
