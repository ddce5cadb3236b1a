package org.openhall.kiosk.kit;

/** The icons: one line style on a grid of 24, stroke 2, round ends, no fill. */
public enum IconShape {
    /** The first screen. */
    HOME("M3.5 11 12 4l8.5 7M6 9.2V20h12V9.2M10 20v-6h4v6"),
    /** One step back. */
    BACK("M10 5.5 3.5 12l6.5 6.5M3.5 12h17"),
    /** Text size. */
    TEXT_SIZE("M2.5 19 8 5h.6L14 19M4.8 14h7M15.5 19l2.9-7.5h.4l2.7 7.5M16.6 16.5h4"),
    /** Elder mode. */
    ELDER("M8 4.6a2.1 2.1 0 1 0 4.2 0 2.1 2.1 0 1 0-4.2 0M10 8.5c-2.6.8-3.6 3-3.6 6v2M10 8.5c1 2.6 2.6 3.8 5 4.2M9.8 14v3l2 4M8.8 17.5 7 21M16.5 12v9"),
    /** Search. */
    SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M15.4 15.4 21 21"),
    /** Keyboard. */
    KEYBOARD("M2.5 6h19v12.5h-19zM6.2 10h.1M10 10h.1M14 10h.1M17.7 10h.1M8 14.5h8"),
    /** A document. */
    DOCUMENT("M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9.2 12h6M9.2 16h6"),
    /** A guide: a list to tick. */
    GUIDE("M3.5 6 5 7.5 8 4.5M3.5 12.2 5 13.7l3-3M3.5 18.4 5 19.9l3-3M12 6.2h8.5M12 12.4h8.5M12 18.6h8.5"),
    /** A policy: an open book. */
    POLICY("M12 6C10 4.5 7 4 3 4v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2M12 6v14"),
    /** A question. */
    ASK("M3.5 4.5h17v11.5h-8.5l-5 4v-4h-3.5zM7.5 8.6h9M7.5 12h5.5"),
    /** Leads to a page. */
    CHEVRON("M9 5l7 7-7 7"),
    /** Downwards. */
    DOWN("M5 9l7 7 7-7"),
    /** To the right. */
    RIGHT("M4 12h16M14 6l6 6-6 6"),
    /** Upwards. */
    UP("M5 15l7-7 7 7"),
    /** Done, good. */
    CHECK("M4 12.8 9.4 18 20 6.5"),
    /** Clear, close. */
    CROSS("M5.5 5.5l13 13M18.5 5.5l-13 13"),
    /** Less. */
    MINUS("M5 12h14"),
    /** Care. */
    WARN("M12 4 2.5 20h19zM12 10v4.6M12 17.3v.1"),
    /** Further words. */
    INFO("M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 11v5.5M12 7.5v.1"),
    /** A time. */
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v5.4l3.6 2.2"),
    /** Where am I. */
    PIN("M12 21c-4.6-5-7-8.2-7-11.2a7 7 0 0 1 14 0c0 3-2.4 6.200-7 11.200M12 7.300a2.500 2.500 0 1 0 0 5 2.500 2.500 0 1 0 0-5"),
    /** By phone. */
    PHONE("M7 2.500h10v19H7zM11 18.300h2"),
    /** The bell on a counter. */
    BELL("M3.500 20h17M5 17h14a7 7 0 0 0-14 0M12 10V7M9.500 7h5"),
    /** A counter with a person. */
    COUNTER("M2.500 20.500h19M5 20.500V14h14v6.500M12 3.500a3.400 3.400 0 1 0 0 6.800 3.400 3.400 0 1 0 0-6.800"),
    /** The hall does not answer. */
    OFFLINE("M3.500 3.500l17 17M4.500 12.800a10.500 10.500 0 0 1 4.700-2.900M12.700 9.300c2.600.2 5 1.500 6.800 3.500M8.300 16.300a5.200 5.200 0 0 1 6.200-.9M12 19.800v.1"),
    /** Shut. */
    LOCK("M5 11h14v10H5zM8 11V7.500a4 4 0 0 1 8 0V11M12 15v2.500"),
    /** A person. */
    USER("M12 3.500a4.200 4.200 0 1 0 0 8.400 4.200 4.200 0 1 0 0-8.400M4 21c.3-4.200 3.300-6.300 8-6.300s7.700 2.100 8 6.300"),
    /** A day. */
    CALENDAR("M3.500 5.500h17V21h-17zM3.500 10h17M8 3v4M16 3v4"),
    /** Noted. */
    STAR("M12 3.500l2.700 5.600 6.100.8-4.500 4.200 1.100 6.100-5.400-3-5.400 3 1.100-6.100L3.200 9.900l6.100-.8z"),
    /** Leave. */
    EXIT("M13.500 4H20v16h-6.500M3.500 12h12M11.500 7.800l4.200 4.200-4.200 4.200"),
    /** Delete one sign. */
    DELETE("M8.500 5H21.500v14H8.500L2.500 12zM11.800 9.300l5.400 5.400M17.200 9.300l-5.400 5.400"),
    /** High contrast. */
    CONTRAST("M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 3v18M12 7.500l6.500 6.500M12 12.500l4.200 4.200M14 5l6 6"),
    /** An announcement. */
    MEGAPHONE("M3.500 9.500v5h4l10 5v-15l-10 5zM20.500 9.500v5M8 14.500l1.500 5.500h2.500"),
    /** A neighbourhood. */
    HOUSES("M2.500 20.500h19M4 20.500V9l5.500-4 5.500 4v11.500M15 11h5v9.500M8 20.500v-4.500h3v4.500M7.500 11.500h4");

    private final String path;

    IconShape(String path) {
        this.path = path;
    }

    /** What an SVG path draws, on a grid of 24. */
    String path() {
        return path;
    }
}
