package org.openhall.kiosk.sheet;

/**
 * Whether the thing to read is there.
 *
 * @param <P> what is read
 */
public sealed interface SheetState<P> {

    /** Asked, not answered. */
    record Waiting<P>() implements SheetState<P> {}

    /** It is not there any more, or may not be shown now. */
    record Gone<P>() implements SheetState<P> {}

    /** Here it is. */
    record Shown<P>(P page) implements SheetState<P> {}
}
