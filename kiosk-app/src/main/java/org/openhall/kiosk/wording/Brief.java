package org.openhall.kiosk.wording;

/** Texts cut to a length, between characters and with a sign that there is more. */
public final class Brief {

    private static final String MORE = "…";

    private Brief() {}

    /** The text on one line, at most so many characters, the sign included. */
    public static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.codePointCount(0, line.length()) <= most) return line;
        String head = line.substring(0, line.offsetByCodePoints(0, most - 1));
        return head.replaceAll("[，、；：,;:\\s（(]+$", "") + MORE;
    }
}
