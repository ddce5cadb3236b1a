package org.openhall.content.search.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Line;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/** Reads a stored card from its bytes, front to back. */
final class CardReader {

    private final ByteBuffer in;

    CardReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    Line line() {
        String id = text();
        Kind kind = Numbered.kind(in.get());
        String title = text();
        String summary = text();
        String domain = text();
        String publisher = text();
        String region = text();
        int levels = in.get();
        long day = in.getLong();
        return new Line(new RowKey(kind.code(), id), kind, title, summary, domain, publisher, region,
                Numbered.levels(levels),
                day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)));
    }

    List<RowKey> keys() {
        int count = in.getInt();
        List<RowKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = text();
            int slash = key.indexOf('/');
            keys.add(new RowKey(key.substring(0, slash), key.substring(slash + 1)));
        }
        return List.copyOf(keys);
    }

    /** Passes over the card itself without making anything of it; what follows says how its words were folded. */
    ByteBuffer unfolding() {
        skipTexts(1);
        in.get();
        skipTexts(5);
        in.position(in.position() + 1 + Long.BYTES);
        skipTexts(in.getInt());
        skipTexts(in.getInt());
        skipTexts(1);
        return in;
    }

    private void skipTexts(int count) {
        for (int i = 0; i < count; i++) {
            int length = in.getInt();
            in.position(in.position() + length * Character.BYTES);
        }
    }

    String text() {
        char[] chars = new char[in.getInt()];
        in.asCharBuffer().get(chars);
        in.position(in.position() + chars.length * Character.BYTES);
        return new String(chars);
    }
}
