package org.openhall.server.console.view;

import java.util.List;

/**
 * The page to sign in on.
 *
 * @param login as typed before
 * @param fault what to do, or empty
 * @param next where to go afterwards
 * @param back to the page where something was being filled in, once they are in again; else empty
 * @param kept what the person had filled in when their session ended
 */
public record SignInView(String login, String fault, String next, String back, List<Kept> kept) {

    /** Before anybody is in. */
    public SignInView(String login, String fault, String next, List<Kept> kept) {
        this(login, fault, next, "", kept);
    }

    /**
     * A value that must not be lost.
     *
     * @param name of its field
     * @param value as typed
     */
    public record Kept(String name, String value) {}
}
