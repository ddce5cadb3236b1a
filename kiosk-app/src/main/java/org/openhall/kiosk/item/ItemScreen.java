package org.openhall.kiosk.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Library;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.listing.Keys;
import org.openhall.kiosk.sheet.SheetScreen;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** 公开事项 as a screen. */
public final class ItemScreen {

    private ItemScreen() {}

    /** The screen of one item. */
    public static Screen of(ScreenScope scope, Library library, RowKey key) {
        EntryReader reader = new EntryReader(library, scope.today());
        return new SheetScreen<>(scope, key, k -> load(library, reader, k),
                new SheetScreen.Trail<>(List.of("政府信息", "公开事项"), ItemScreen::trail), ItemView::leaf);
    }

    private static List<String> trail(ItemPage page) {
        List<String> trail = new ArrayList<>(List.of("政府信息"));
        if (!page.domain().isEmpty()) trail.add(page.domain());
        trail.add("公开事项");
        return trail;
    }

    private static Optional<ItemPage> load(Library library, EntryReader reader, RowKey key) {
        return library.read(key).filter(CatalogueItem.class::isInstance).map(CatalogueItem.class::cast).map(item -> {
            String catalogue = title(library, Kind.CATALOGUE, item.catalogue());
            String domain = library.domains().stream().filter(d -> d.code().equals(item.domain()))
                    .map(DomainShelf::domain).map(d -> d.name()).findFirst().orElse("");

            return new ItemPage(item, catalogue, domain, office(library, item),
                    reader.readMixed(library.related(key)));
        });
    }

    private static String title(Library library, Kind kind, String id) {
        return Keys.of(kind, id).flatMap(library::read).map(r -> r.imprint().title()).orElse("");
    }

    private static Optional<RowKey> office(Library library, CatalogueItem item) {
        return Keys.of(Kind.OFFICE, item.imprint().publisher()).filter(k -> library.read(k).isPresent());
    }
}
