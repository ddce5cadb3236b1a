package org.openhall.kiosk.search;

import java.util.List;
import java.util.function.Consumer;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.listing.EntryRow;

/** Hits as targets. UI thread only. */
final class FoundRows {

    private FoundRows() {}

    static List<ListRow> of(List<FoundRow> rows, Consumer<RowKey> open) {
        return rows.stream().map(r -> new ListRow(r.title(), "", () -> open.accept(r.key()))
                .title(r.title(), r.titleMarks()).tags(EntryRow.tags(r.badges())).detail(r.detail(), r.detailMarks()))
                .toList();
    }
}
