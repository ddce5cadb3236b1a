package org.openhall.server.console.view;

import java.util.List;

/**
 * How a notice looks on a screen.
 *
 * @param hall name of the hall
 * @param emergency whether it is one
 * @param priority for people
 * @param where it stands, for people
 * @param title of it
 * @param publisher whose it is, and of which day
 * @param paragraphs of its text
 */
public record PreviewView(String hall, boolean emergency, String priority, String where, String title,
        String publisher, List<String> paragraphs) {}
