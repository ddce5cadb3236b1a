package org.openhall.content.search.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

import org.openhall.content.search.words.Clean;
import org.openhall.content.search.words.Fold;

/** Writes one segment: texts as the entries come, all else at the end. For one thread; close it whatever happens. */
final class SegmentWriter implements AutoCloseable {

    private final FileChannel channel;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final Postings postings = new Postings();
    private final GramReader grams = new GramReader(postings);
    private final ByteArrayOutputStream soundBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream cardBytes = new ByteArrayOutputStream();
    private final DataOutputStream cards = new DataOutputStream(cardBytes);
    private final ByteArrayOutputStream factBytes = new ByteArrayOutputStream();
    private final DataOutputStream facts = new DataOutputStream(factBytes);
    private final List<String> orders = new ArrayList<>();
    private final BitSet unsearched = new BitSet();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int chars;
    private int passages;

    SegmentWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        OutputStream raw = Channels.newOutputStream(channel);
        checked = new CheckedOutputStream(raw, new CRC32C());
        out = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
        names.put("", 0);
    }

    void add(Entry entry) {
        try {
            write(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private void write(Entry entry) throws IOException {
        boolean searched = !entry.body().isEmpty();
        Sounded head = new Sounded(entry.line().title(), entry.keys());
        String body = Clean.of(entry.body()).text();
        String text = head.text() + body;
        String folded = Fold.of(text);
        SegmentFacts.write(entry, folded.substring(0, head.titleEnd()),
                new SegmentFacts.Extent(chars, chars + head.titleEnd(), chars + head.text().length(),
                        soundBytes.size() / Character.BYTES, passages, cardBytes.size()),
                this::nameOf, facts);
        if (searched) grams.read(head, body, passages);
        else
            unsearched.set(size());
        grams.point(entry, passages);
        out.write(Chars.bytes(folded));
        soundBytes.writeBytes(Chars.bytes(head.sounds()));
        StoredCard.write(entry, cards);
        Unfolding.write(text, folded, cards);
        orders.add(entry.order());
        chars += text.length();
        passages += 2 + Passages.count(body.length());
    }

    private int nameOf(String name) {
        return names.computeIfAbsent(name, key -> names.size());
    }

    /** Number of entries so far. */
    int size() {
        return orders.size();
    }

    /** Writes the rest, forces it to the disk and answers with length and checksum. */
    SegmentFile finish(String name) throws IOException {
        List<ByteBuffer> sections = new ArrayList<>();
        sections.add(ByteBuffer.wrap(soundBytes.toByteArray()));
        sections.add(ByteBuffer.wrap(cardBytes.toByteArray()));
        sections.add(ByteBuffer.wrap(factBytes.toByteArray()));
        sections.add(ByteBuffer.wrap(nameBytes()));
        sections.add(ByteBuffer.wrap(naturalOrder()));
        long[] start = new long[sections.size() + 6];
        start[0] = 0;
        long at = (long) chars * Character.BYTES;
        for (int i = 0; i < sections.size(); i++) {
            start[i + 1] = at;
            out.write(sections.get(i).array());
            at += sections.get(i).remaining();
        }
        long[] terms = postings.sortedTerms();
        start[sections.size() + 1] = at;
        int[] lists = postings.write(terms, out);
        at += lists[terms.length];
        start[sections.size() + 2] = at;
        for (long term : terms)
            out.writeLong(term);
        at += (long) terms.length * Long.BYTES;
        start[sections.size() + 3] = at;
        for (int list : lists)
            out.writeInt(list);
        at += (long) lists.length * Integer.BYTES;
        start[sections.size() + 4] = at;
        int[] places = writePlaces(terms, lists);
        at += places[terms.length];
        start[sections.size() + 5] = at;
        for (int list : places)
            out.writeInt(list);
        for (long one : start)
            out.writeLong(one);
        out.writeInt(orders.size());
        out.writeInt(passages);
        out.writeInt(terms.length);
        out.writeInt(chars);
        out.flush();
        channel.force(true);
        return new SegmentFile(name, channel.size(), checked.getChecksum().getValue());
    }

    private int[] writePlaces(long[] terms, int[] lists) throws IOException {
        out.flush();
        SegmentFacts known = new SegmentFacts(ByteBuffer.wrap(factBytes.toByteArray()), size(), chars, 0, passages, 0);
        ByteBuffer texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) chars * Character.BYTES);
        return new PlaceWriter(terms, lists).write(known, unsearched, Chars.of(texts), out);
    }

    private byte[] nameBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeInt(names.size());
            for (String name : names.keySet())
                data.writeUTF(name);
        }
        return bytes.toByteArray();
    }

    private byte[] naturalOrder() {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++)
            sorted.add(i);
        sorted.sort(Comparator.comparing(orders::get));
        ByteBuffer bytes = ByteBuffer.allocate(sorted.size() * Integer.BYTES);
        sorted.forEach(bytes::putInt);
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Milliseconds since 1970, the open end as the given extreme. */
    static long millis(java.util.Optional<Instant> instant, long open) {
        return instant.map(Instant::toEpochMilli).orElse(open);
    }
}
