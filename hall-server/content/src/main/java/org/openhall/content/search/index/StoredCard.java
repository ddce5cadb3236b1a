package org.openhall.content.search.index;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Line;
import org.openhall.contract.content.Kind;
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
        out.writeUTF(line.key().id());
        out.writeByte(Numbered.of(line.kind()));
        text(line.title(), out);
        text(line.summary(), out);
        out.writeUTF(line.domain());
        text(line.publisher(), out);
        text(line.region(), out);
        out.writeByte(Numbered.bits(line.levels()));
        out.writeLong(line.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        keys(entry.items(), out);
        keys(entry.refs(), out);
        text(entry.order(), out);
    }

    static StoredCard read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = in.readUTF();
            Kind kind = Numbered.kind(in.readByte());
            String title = text(in);
            String summary = text(in);
            String domain = in.readUTF();
            String publisher = text(in);
            String region = text(in);
            int levels = in.readByte();
            long day = in.readLong();
            Line line = new Line(new RowKey(kind.code(), id), kind, title, summary, domain, publisher, region,
                    Numbered.levels(levels),
                    day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)));
            return new StoredCard(line, keys(in), keys(in), text(in));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored card is cut", e);
        }
    }

    private static void keys(List<RowKey> keys, DataOutputStream out) throws IOException {
        out.writeInt(keys.size());
        for (RowKey key : keys)
            out.writeUTF(key.toString());
    }

    private static List<RowKey> keys(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<RowKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = in.readUTF();
            int slash = key.indexOf('/');
            keys.add(new RowKey(key.substring(0, slash), key.substring(slash + 1)));
        }
        return List.copyOf(keys);
    }

    /** Any text of any length, lone surrogates included. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] chars = new char[in.readInt()];
        for (int i = 0; i < chars.length; i++)
            chars[i] = in.readChar();
        return new String(chars);
    }
}
