package org.openhall.server.console.view;

/**
 * The page behind a one-time link.
 *
 * @param person whose account it is
 * @param login what they will type
 * @param key of the second factor, in groups of four
 * @param picture QR code of the key, as a data address
 * @param fault what to do, or empty
 */
public record SetupView(String person, String login, String key, String picture, String fault) {

    /** Gives the key to nobody. */
    @Override
    public String toString() {
        return "SetupView";
    }
}
