package org.openhall.kiosk.listing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.kiosk.wording.KindWords;

/** Turns the library's lines into rows. Reads the disk: never on the UI thread. */
public final class EntryReader {

    private final Library library;
    private final LocalDate today;

    /** Reads from that library; a document that lapsed before today is marked. */
    public EntryReader(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    /** Rows of a list, each with what its record says; items know the type of their catalogue. */
    public List<Entry> read(List<Line> lines) {
        boolean mixed = lines.stream().map(Line::kind).distinct().count() > 1;
        Map<String, String> types = new HashMap<>();
        return lines.stream().map(line -> {
            Optional<Published> content = library.read(line.key());
            return EntryWords.of(line, content, today, mixed)
                    .withGroup(content.map(c -> group(c, types)).orElse(""));
        }).toList();
    }

    /** Rows of a list in which every row says what kind of thing it is. */
    public List<Entry> readMixed(List<Line> lines) {
        return lines.stream().map(line -> EntryWords.of(line, library.read(line.key()), today, true)).toList();
    }

    private String group(Published content, Map<String, String> types) {
        return switch (content) {
            case Catalogue c -> KindWords.of(c.type());
            case CatalogueItem i when !i.catalogue().isEmpty() -> types.computeIfAbsent(i.catalogue(), this::type);
            default -> "";
        };
    }

    private String type(String catalogue) {
        return Keys.of(Kind.CATALOGUE, catalogue).flatMap(library::read).filter(Catalogue.class::isInstance)
                .map(c -> KindWords.of(((Catalogue) c).type())).orElse("");
    }
}
