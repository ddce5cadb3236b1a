package org.openhall.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.reading.Line;
import org.openhall.content.search.index.StoredCard;
import org.openhall.content.search.index.View;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/** What belongs to a record: what points at it, and what it points at where a reader would look for that. */
final class Relations {

    private final View view;
    private final long millis;

    Relations(View view, long millis) {
        this.view = view;
        this.millis = millis;
    }

    /** Lines in their natural order, each once. */
    List<Line> of(RowKey key) {
        List<StoredCard> cards = new ArrayList<>();
        view.pointingAt(key).stream().filter(this::isShown).map(View.Place::card)
                .filter(card -> pointsUsefully(card, key)).forEach(cards::add);
        view.find(key).filter(this::isShown).map(View.Place::card).stream().flatMap(Relations::onward)
                .flatMap(other -> view.find(other).filter(this::isShown).stream()).map(View.Place::card)
                .forEach(cards::add);
        return cards.stream().sorted(Comparator.comparing(StoredCard::order)).map(StoredCard::line)
                .filter(line -> !line.key().equals(key)).distinct().toList();
    }

    private boolean isShown(View.Place place) {
        return place.slice().segment().shownAt(place.record(), millis);
    }

    private static boolean pointsUsefully(StoredCard card, RowKey at) {
        boolean change = card.line().kind() == Kind.CHANGE;
        return !change || !Kind.of(at.kind()).equals(Optional.of(Kind.ITEM));
    }

    /** The items it fulfils, the policy it explains, what an answer names; not the office and catalogue that every page names. */
    private static Stream<RowKey> onward(StoredCard card) {
        boolean names = card.line().kind() == Kind.INTERPRETATION || card.line().kind() == Kind.QUESTION
                || card.line().kind() == Kind.CHANGE;
        return Stream.concat(card.items().stream(), card.refs().stream()
                .filter(ref -> names && !ref.kind().equals(Kind.OFFICE.code())));
    }
}
