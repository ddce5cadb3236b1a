package org.openhall.server.audit;

/**
 * Something to write down.
 *
 * @param actor id of an account, or what else acted, e.g. {@code hall account}
 * @param act what
 * @param object what it was done to: an id, never a name
 * @param detail more of it, e.g. the digest of the words; no personal data
 */
public record Entry(String actor, Act act, String object, String detail) {

    /** Lines stay lines. */
    public Entry {
        actor = actor.replace('\n', ' ');
        object = object.replace('\n', ' ');
        detail = detail.replace('\n', ' ');
    }
}
