package org.openhall.kiosk.sync;

import org.openhall.content.rows.Applied;

/** Told on the sync thread after content has changed; whatever it throws is logged and stops nothing. */
public interface ContentListener {

    /** Rows were committed. */
    void applied(Applied applied);

    /** Another content file is in use: everything may be different. */
    void replaced();
}
