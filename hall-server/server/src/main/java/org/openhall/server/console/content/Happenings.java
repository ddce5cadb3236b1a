package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.List;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.EditView.Happened;
import org.openhall.server.editing.EditingStore;

/** 经过: what happened to a record, for people. */
final class Happenings {

    private Happenings() {}

    static List<Happened> of(EditingStore store, RowKey key, ZoneId zone) {
        return store.steps(key).stream().map(step -> new Happened(When.words(step.at(), zone), Words.act(step)))
                .toList();
    }
}
