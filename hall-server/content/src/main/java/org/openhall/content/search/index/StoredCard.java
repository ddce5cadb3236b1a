package org.openhall.content.search.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.openhall.content.reading.Line;
import org.openhall.contract.feed.RowKey;

/**
 * What is kept of a record to show and to relate it, as bytes.
 *
 * @param line its line
 * @param items catalogue items it fulfils
 * @param refs other rows it points at
 * @param order its natural order
 */
public record StoredCard(Line line, List<RowKey> items, List<RowKey> refs, String order) {

    static void write(Entry entry, DataOutputStream out) throws IOException {
        Line line = entry.line();
        text(line.key().id(), out);
        out.writeByte(Numbered.of(line.kind()));
        text(line.title(), out);
        text(line.summary(), out);
        text(line.domain(), out);
        text(line.publisher(), out);
        text(line.region(), out);
        out.writeByte(Numbered.bits(line.levels()));
        out.writeLong(line.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        keys(entry.items(), out);
        keys(entry.refs(), out);
        text(entry.order(), out);
    }

    private static void keys(List<RowKey> keys, DataOutputStream out) throws IOException {
        out.writeInt(keys.size());
        for (RowKey key : keys)
            text(key.toString(), out);
    }

    /** Any text of any length, lone surrogates included. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
