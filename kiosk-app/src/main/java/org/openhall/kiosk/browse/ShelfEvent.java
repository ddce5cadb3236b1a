package org.openhall.kiosk.browse;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.Entry;

/** What happens on a list. */
sealed interface ShelfEvent {

    /** The list is shown, or there is new content. */
    record Entered() implements ShelfEvent {}

    /** The library answered. */
    record Arrived(String heading, List<Entry> entries, int published) implements ShelfEvent {}

    /** The button of a facet was pressed. */
    record FacetPressed(String name) implements ShelfEvent {}

    /** An option of the open facet was pressed; absent: any. */
    record Chosen(Optional<String> key) implements ShelfEvent {}

    /** 上一页. */
    record PreviousPressed() implements ShelfEvent {}

    /** 下一页, on a page that showed so many rows. */
    record NextPressed(int shown) implements ShelfEvent {}

    /** A row was pressed. */
    record Pressed(RowKey key) implements ShelfEvent {}

    /** 查找 was pressed. */
    record SearchPressed() implements ShelfEvent {}
}
