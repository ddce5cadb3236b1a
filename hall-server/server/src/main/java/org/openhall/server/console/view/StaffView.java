package org.openhall.server.console.view;

import java.util.List;

/**
 * The list of accounts.
 *
 * @param people by login
 * @param offices to choose a place from
 * @param login typed before
 * @param person typed before
 * @param link a fresh one-time link to hand over, or empty
 * @param whose the link is, or empty
 * @param fault what to do, or empty
 * @param mayGrant whether this person gives and takes roles
 * @param mayMake whether this person makes accounts, disables and enables them
 */
public record StaffView(List<Person> people, List<FormPart.Option> offices, String login, String person, String link,
        String whose, String fault, boolean mayGrant, boolean mayMake) {

    /** Gives the link to no log. */
    @Override
    public String toString() {
        return "StaffView";
    }

    /**
     * An account.
     *
     * @param id of it
     * @param login what they type
     * @param person their name
     * @param state for people
     * @param look of the state's tag
     * @param active whether they may sign in
     * @param self whether it is the one who looks
     * @param sessions how many of theirs are open
     * @param links whether the one who looks may give them a new link
     * @param grants what they may do and where
     * @param roles to choose from
     */
    public record Person(String id, String login, String person, String state, String look, boolean active,
            boolean self, int sessions, boolean links, List<FormPart.Option> grants, List<FormPart.Option> roles) {}
}
