package org.openhall.kiosk.search;

import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Route;

/** What happens to a search. */
sealed interface SearchEvent {

    /** It is shown, or there is new content. */
    record Entered() implements SearchEvent {}

    /** The text has changed, what is being composed in its place: the first candidate counts before it is chosen. */
    record Typed(String text) implements SearchEvent {}

    /** 清空. */
    record Cleared() implements SearchEvent {}

    /** The field was pressed. */
    record FieldPressed() implements SearchEvent {}

    /** The keyboard was put away, by 收起 or 查找. */
    record KeyboardDone() implements SearchEvent {}

    /** A suggestion, a favourite or a nearby word was pressed. */
    record WordPressed(String text) implements SearchEvent {}

    /** A kind was pressed; absent: 全部. */
    record KindPressed(Optional<Kind> kind) implements SearchEvent {}

    /** The button of another facet was pressed. */
    record FacetPressed(String name) implements SearchEvent {}

    /** An option of the open facet was pressed; absent: any. */
    record Chosen(Optional<String> key) implements SearchEvent {}

    /** All facets are to be left. */
    record Widened() implements SearchEvent {}

    /** An answer. */
    record Answered(int asked, Answer answer) implements SearchEvent {}

    /** 上一页. */
    record PreviousPressed() implements SearchEvent {}

    /** 下一页, on a page that showed so many rows. */
    record NextPressed(int shown) implements SearchEvent {}

    /** A hit was pressed. */
    record Pressed(RowKey key) implements SearchEvent {}

    /** Another way was pressed. */
    record WayPressed(Route route) implements SearchEvent {}
}
