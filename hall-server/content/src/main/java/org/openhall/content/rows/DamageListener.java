package org.openhall.content.rows;

/** Told when a read meets something that no longer is what was verified. May be called from any thread; must not block. */
@FunctionalInterface
public interface DamageListener {

    /** Something is damaged; the words are for the log. */
    void damaged(String what);
}
