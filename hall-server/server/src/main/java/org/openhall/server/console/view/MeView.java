package org.openhall.server.console.view;

import java.util.List;

/**
 * One's own page.
 *
 * @param person name
 * @param login what they type
 * @param grants what they may do and where
 * @param sessions where they are signed in
 */
public record MeView(String person, String login, List<String> grants, List<In> sessions) {

    /**
     * Somewhere they are signed in.
     *
     * @param hash names it
     * @param since when, for people
     * @param from address
     * @param browser for people
     * @param here whether it is this one
     */
    public record In(String hash, String since, String from, String browser, boolean here) {}
}
