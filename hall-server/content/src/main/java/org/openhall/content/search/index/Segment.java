package org.openhall.content.search.index;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

import org.openhall.content.reading.Line;
import org.openhall.contract.feed.RowKey;

/**
 * One immutable part of the index, mapped from its file. Records are numbered from 0; passages of one record follow each
 * other: title, keywords, then the body in overlapping stretches. Thread-safe.
 */
public final class Segment {

    private static final int STARTS = 9;
    private static final int TRAILER = STARTS * Long.BYTES + 4 * Integer.BYTES;

    private final ByteBuffer bytes;
    private final int[] starts = new int[STARTS];
    private final SegmentFacts facts;
    private final String[] names;
    private final int count;
    private final LongBuffer terms;
    private final int termCount;

    private Segment(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        ByteBuffer trailer = bytes.slice(bytes.limit() - TRAILER, TRAILER);
        for (int i = 0; i < STARTS; i++)
            starts[i] = Math.toIntExact(trailer.getLong());
        count = trailer.getInt();
        int passages = trailer.getInt();
        termCount = trailer.getInt();
        int chars = trailer.getInt();
        facts = new SegmentFacts(section(3, 4), count, chars, (starts[2] - starts[1]) / Character.BYTES, passages,
                starts[3] - starts[2]);
        names = names(bytes(starts[4], starts[5]));
        terms = section(7, 8).asLongBuffer();
    }

    /**
     * Opens a segment after reading all of it once.
     *
     * @throws DamagedIndexException when it is not byte for byte what was written
     */
    static Segment open(Path folder, SegmentFile file) {
        try (FileChannel channel = FileChannel.open(folder.resolve(file.name()), StandardOpenOption.READ)) {
            if (channel.size() != file.bytes() || checksum(channel) != file.checksum())
                throw new DamagedIndexException(file.name() + " is not what was written", null);
            return new Segment(channel.map(FileChannel.MapMode.READ_ONLY, 0, file.bytes()));
        } catch (IOException | RuntimeException e) {
            if (e instanceof DamagedIndexException damaged) throw damaged;
            throw new DamagedIndexException(file.name() + " cannot be opened", e);
        }
    }

    private static long checksum(FileChannel channel) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer part = ByteBuffer.allocate(1 << 16);
        while (channel.read(part.clear()) >= 0)
            sum.update(part.flip());
        return sum.getValue();
    }

    private static String[] names(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String[] names = new String[in.readInt()];
            for (int i = 0; i < names.length; i++)
                names[i] = in.readUTF();
            return names;
        }
    }

    private ByteBuffer section(int from, int to) {
        return bytes.slice(starts[from], starts[to] - starts[from]);
    }

    private byte[] bytes(int from, int to) {
        byte[] copy = new byte[to - from];
        bytes.get(from, copy);
        return copy;
    }

    private char[] chars(int section, int from, int to) {
        return Chars.read(bytes, starts[section] + from * Character.BYTES, to - from);
    }

    /** Number of records, those replaced since included. */
    public int count() {
        return count;
    }

    /** Whether a record may be shown at that moment, in milliseconds since 1970. */
    public boolean shownAt(int record, long millis) {
        return facts.from[record] <= millis && millis < facts.until[record];
    }

    /** Whether its period of showing ends some day. */
    boolean ends(int record) {
        return facts.until[record] != Long.MAX_VALUE;
    }

    /** Ordinal of its kind. */
    public int kind(int record) {
        return facts.kind[record];
    }

    /** Its levels, one bit each. */
    public int levels(int record) {
        return facts.levels[record];
    }

    /** Whether it names items that it fulfils. */
    public boolean itemed(int record) {
        return facts.itemed[record];
    }

    /** Length of its title, at most 127. */
    public int titleLength(int record) {
        return facts.titleLength[record];
    }

    /** Its day in days since 1970, 0 if unknown. */
    public int day(int record) {
        return facts.day[record];
    }

    /** Its domain's code, or empty. */
    public String domain(int record) {
        return names[facts.domain[record]];
    }

    /** Its publisher as published, or empty. */
    public String publisher(int record) {
        return names[facts.publisher[record]];
    }

    /** The record of a passage; the hint is any record not after it, so that rising passages are found in passing. */
    public int recordOf(int passage, int hint) {
        if (facts.firstPassage[hint + 1] > passage) return hint;
        int low = hint + 1;
        int step = 1;
        while (low + step <= count && facts.firstPassage[low + step] <= passage) {
            low += step;
            step <<= 1;
        }
        for (; step > 0; step >>= 1)
            if (low + step <= count && facts.firstPassage[low + step] <= passage) low += step;
        return low;
    }

    /** First passage of a record: its title. The next is its keywords. */
    public int firstPassage(int record) {
        return facts.firstPassage[record];
    }

    /** The characters of a passage, folded. */
    public char[] passage(int record, int passage) {
        int place = passage - facts.firstPassage[record];
        if (place == 0) return chars(0, facts.textStart[record], facts.titleEnd[record]);
        if (place == 1) return chars(0, facts.titleEnd[record], facts.headEnd[record]);
        int start = facts.headEnd[record] + (place - 2) * Passages.STEP;
        return chars(0, start, Math.min(facts.textStart[record + 1], start + Passages.LENGTH));
    }

    /** Length of a title as cleaned. */
    public int titleEnd(int record) {
        return facts.titleEnd[record] - facts.textStart[record];
    }

    /** One character of a title as cleaned and folded. */
    public char titleChar(int record, int at) {
        return Chars.at(bytes, (facts.textStart[record] + at) * Character.BYTES);
    }

    /** The syllables of the characters of a title (false) or of the keywords (true), 0 where there is none. */
    public char[] sounds(int record, boolean keywords) {
        int title = facts.titleEnd[record] - facts.textStart[record];
        int start = facts.soundStart[record];
        return keywords
                ? chars(1, start + title, facts.soundStart[record + 1])
                : chars(1, start, start + title);
    }

    /** All of a record's body, folded. */
    public char[] body(int record) {
        return chars(0, facts.headEnd[record], facts.textStart[record + 1]);
    }

    /** A stretch of a record's body as it was, by its places in the folded one. */
    public String bodyWords(int record, int from, int to) {
        return words(record, facts.headEnd[record] + from, facts.headEnd[record] + to);
    }

    /** A record's keywords as they were, separated by line feeds. */
    public String keywords(int record) {
        return words(record, facts.titleEnd[record], facts.headEnd[record]);
    }

    private String words(int record, int from, int to) {
        char[] stretch = chars(0, from, to);
        Unfolding.apply(cardReader(record).unfolding(), stretch, from - facts.textStart[record]);
        return new String(stretch);
    }

    private CardReader cardReader(int record) {
        int start = starts[2];
        return new CardReader(bytes(start + facts.cardStart[record], start + facts.cardStart[record + 1]));
    }

    /** What is kept of a record. */
    public StoredCard card(int record) {
        CardReader in = cardReader(record);
        return new StoredCard(in.line(), in.keys(), in.keys(), in.text());
    }

    /** What lists show of a record. */
    public Line line(int record) {
        return cardReader(record).line();
    }

    /** All records in their natural order. */
    public int[] naturalOrder() {
        int[] order = new int[count];
        section(5, 6).asIntBuffer().get(order);
        return order;
    }

    /** Length of a term's list in bytes, 0 for a term that does not occur: what it costs to read. */
    int cost(long term) {
        int at = find(term);
        return at < 0 ? 0 : list(at + 1) - list(at);
    }

    /** Passages of a term, rising. */
    int[] passages(long term) {
        int at = find(term);
        return at < 0 ? new int[0] : Postings.decode(bytes(starts[6] + list(at), starts[6] + list(at + 1)));
    }

    /** Records that carry a key (at most one, unless hashes meet), or point at it. */
    int[] records(RowKey key, boolean pointing) {
        int[] passages = passages(pointing ? Terms.ref(key) : Terms.key(key));
        return Arrays.stream(passages).map(this::recordAt).distinct().toArray();
    }

    private int recordAt(int passage) {
        int at = Arrays.binarySearch(facts.firstPassage, 0, count, passage);
        return at >= 0 ? at : -at - 2;
    }

    private int list(int at) {
        return bytes.getInt(starts[8] + at * Integer.BYTES);
    }

    private int find(long term) {
        int low = 0;
        int high = termCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = terms.get(middle);
            if (found < term)
                low = middle + 1;
            else if (found > term)
                high = middle - 1;
            else
                return middle;
        }
        return -low - 1;
    }
}
