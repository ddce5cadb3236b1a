package org.openhall.kiosk.soak;

/** What a soak does to a hall and its kiosks. */
enum Fault {
    /** kill -9 of a kiosk while it applies. */
    KIOSK_KILLED,
    /** kill -9 of the server while kiosks fetch. */
    SERVER_KILLED,
    /** Connections cut after a random number of bytes. */
    CABLE_CUT,
    /** Connections that stay open and carry nothing. */
    CABLE_SILENT,
    /** A slow line. */
    CABLE_SLOW,
    /** Bytes of the content file changed while no kiosk runs. */
    CONTENT_DAMAGED,
    /** Bytes of the content file changed under a running kiosk. */
    CONTENT_HIT_LIVE,
    /** Bytes of a file of the search index changed. */
    INDEX_DAMAGED,
    /** Bytes of a picture changed. */
    PICTURE_DAMAGED,
    /** No room on the kiosk's disk. */
    DISK_FULL,
    /** The hall begins another history, as after a restored backup. */
    NEW_HISTORY
}
