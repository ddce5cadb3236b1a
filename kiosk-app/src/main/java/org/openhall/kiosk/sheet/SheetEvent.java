package org.openhall.kiosk.sheet;

import java.util.Optional;

import org.openhall.contract.feed.RowKey;

/**
 * What happens to a thing being read.
 *
 * @param <P> what is read
 */
public sealed interface SheetEvent<P> {

    /** It is shown, or there is new content. */
    record Entered<P>() implements SheetEvent<P> {}

    /** The library answered; absent: it is not there. */
    record Arrived<P>(Optional<P> page) implements SheetEvent<P> {}

    /** Something that belongs to it was pressed. */
    record Pressed<P>(RowKey key) implements SheetEvent<P> {}

    /** The pages of an attachment were asked for. */
    record PagesPressed<P>(int attachment) implements SheetEvent<P> {}

    /** 查找 was pressed. */
    record SearchPressed<P>() implements SheetEvent<P> {}
}
