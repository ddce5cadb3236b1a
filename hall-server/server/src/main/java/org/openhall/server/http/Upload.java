package org.openhall.server.http;

import java.nio.file.Path;

/**
 * A file that came with a form. It is gone once the call is answered: whoever wants it moves it away.
 *
 * @param field of the form
 * @param name as the person's machine calls it, without folders and control characters, at most 120 characters
 * @param file where it lies until the call is answered
 */
public record Upload(String field, String name, Path file) {

    private static final int LONGEST_NAME = 120;

    /** A name from a stranger's machine, as far as it can be shown. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        int from = Math.max(0, shown.length() - LONGEST_NAME);
        if (from > 0 && Character.isLowSurrogate(shown.charAt(from))) from++;
        return shown.substring(from);
    }
}
