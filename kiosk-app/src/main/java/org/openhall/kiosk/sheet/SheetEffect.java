package org.openhall.kiosk.sheet;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Route;

/** What a thing being read asks for. */
public sealed interface SheetEffect {

    /** Ask the library for it. */
    record Load(RowKey key) implements SheetEffect {}

    /** Go on. */
    record Open(Route route) implements SheetEffect {}
}
