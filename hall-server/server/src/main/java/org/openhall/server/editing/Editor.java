package org.openhall.server.editing;

/**
 * Who does something to a record.
 *
 * @param account its id
 * @param person the name that is kept with what they do
 */
public record Editor(String account, String person) {

    /** Names no person. */
    @Override
    public String toString() {
        return "editor " + account;
    }
}
