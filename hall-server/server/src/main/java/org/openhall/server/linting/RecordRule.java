package org.openhall.server.linting;

import org.openhall.contract.content.ContentRecord;

/** A rule that needs the words of one record and nothing else: what it says holds until they change. Pure. */
@FunctionalInterface
public interface RecordRule {

    /** Looks at a record. */
    void look(ContentRecord content, Notes notes);
}
