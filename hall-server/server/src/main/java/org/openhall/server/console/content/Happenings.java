package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.EditView.Happened;
import org.openhall.server.editing.EditingStore;

/** 经过: what happened to a record, for people. */
final class Happenings {

    private Happenings() {}

    static List<Happened> of(EditingStore store, RowKey key, ZoneId zone) {
        List<Happened> happened = new ArrayList<>();
        store.steps(key).forEach(step -> happened.add(new Happened(When.words(step.at(), zone), Words.act(step))));
        if (happened.size() == EditingStore.MOST_STEPS)
            happened.add(new Happened("更早", "这里只列最近 " + EditingStore.MOST_STEPS + " 次，全部在操作记录里"));
        return happened;
    }
}
