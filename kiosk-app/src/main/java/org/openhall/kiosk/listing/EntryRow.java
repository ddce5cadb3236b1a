package org.openhall.kiosk.listing;

import java.util.List;
import java.util.function.Consumer;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Tag;

/** Rows as targets. UI thread only. */
public final class EntryRow {

    private EntryRow() {}

    /** A row that opens what it stands for. */
    public static ListRow of(Entry entry, Consumer<RowKey> open) {
        ListRow row = new ListRow(entry.title(), entry.detail(), () -> open.accept(entry.key()));
        if (!entry.badges().isEmpty()) row.tags(tags(entry.badges()));
        return row;
    }

    /** Rows for a list. */
    public static List<ListRow> of(List<Entry> entries, Consumer<RowKey> open) {
        return entries.stream().map(e -> of(e, open)).toList();
    }

    /** Badges as framed words. */
    public static Tag[] tags(List<Badge> badges) {
        return badges.stream().map(b -> b.care() ? Tag.warn(b.words()) : new Tag(b.words())).toArray(Tag[]::new);
    }
}
