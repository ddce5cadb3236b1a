package org.openhall.kiosk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.listing.Keys;
import org.openhall.kiosk.sheet.SheetScreen;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.wording.KindWords;

/** Documents, notices, community disclosures, answers, changes: whatever is running text, as a screen. */
public final class ReaderScreen {

    private ReaderScreen() {}

    /** The screen of one paper. */
    public static Screen of(ScreenScope scope, Library library, RowKey key) {
        EntryReader reader = new EntryReader(library, scope.today());
        String shelf = Kind.of(key.kind()).map(KindWords::of).orElse("");
        return new SheetScreen<>(scope, key,
                k -> library.read(k).flatMap(c -> PaperWords.of(c, reader.readMixed(linked(library, k, c)),
                        scope.today())),
                new SheetScreen.Trail<>(List.of(shelf), _ -> List.of(shelf, "正文")), PaperView::leaf);
    }

    private static List<Line> linked(Library library, RowKey key, Published content) {
        List<RowKey> named = new ArrayList<>(switch (content) {
            case CatalogueChange c -> Stream.of(Keys.of(Kind.CATALOGUE, c.catalogue()), Keys.of(Kind.ITEM, c.item()))
                    .flatMap(Optional::stream).toList();
            case QuestionAnswer q -> q.related().stream().flatMap(r -> Keys.parse(r).stream()).toList();
            default -> List.of();
        });
        library.related(key).stream().map(Line::key).filter(k -> !named.contains(k)).forEach(named::add);
        return library.lines(named);
    }
}
