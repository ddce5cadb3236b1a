package org.openhall.kiosk.wording;

/** What stands where the source says nothing: never a guess, never hidden. */
public final class Unstated {

    /** In a catalogue. */
    public static final String CATALOGUE = "原目录没有写明";
    /** In a guide. */
    public static final String GUIDE = "原指南没有写明";
    /** In a document. */
    public static final String DOCUMENT = "原文没有写明";

    private Unstated() {}

    /** The text, or what to say where it is blank. */
    public static String or(String text, String unstated) {
        return text.isBlank() ? unstated : text.strip();
    }
}
