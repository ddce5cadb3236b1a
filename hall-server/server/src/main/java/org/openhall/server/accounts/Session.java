package org.openhall.server.accounts;

import java.time.Instant;

/**
 * A person at a browser.
 *
 * @param hash what is kept of its secret; names it in lists
 * @param account who
 * @param csrf must come back with every form
 * @param address from where
 * @param agent with which browser, as it says
 * @param began when they signed in
 * @param seen when they did something last
 */
public record Session(String hash, Account account, String csrf, String address, String agent, Instant began,
        Instant seen) {

    /** Gives nothing away. */
    @Override
    public String toString() {
        return "session of " + account;
    }
}
