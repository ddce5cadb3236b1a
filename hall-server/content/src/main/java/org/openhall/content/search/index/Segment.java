package org.openhall.content.search.index;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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

    private static final int STARTS = 11;
    private static final int TRAILER = STARTS * Long.BYTES + 4 * Integer.BYTES;

    private final ByteBuffer bytes;
    private final int[] starts = new int[STARTS];
    private final SegmentFacts facts;
    private final String[] names;
    private final int count;
    private final CharBuffer texts;
    private final CharBuffer sounds;
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
        texts = Chars.of(section(0, 1));
        sounds = Chars.of(section(1, 2));
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

    private static char[] chars(CharBuffer all, int from, int to) {
        char[] chars = new char[to - from];
        all.get(from, chars);
        return chars;
    }

    /** Number of records, those replaced since included. */
    public int count() {
        return count;
    }

    /** Whether a record may be shown at that moment, in milliseconds since 1970. */
    public boolean shownAt(int record, long millis) {
        return facts.from[record] <= millis && millis < facts.until[record];
    }

    /** Whether every record may be shown at that moment. */
    boolean allShownAt(long millis) {
        return facts.lastFrom <= millis && millis < facts.firstUntil;
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
        return facts.levels[record] & 0xff;
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
        return last(facts.firstPassage, passage, hint);
    }

    /** The record of a place in the texts; the hint is any record not after it. */
    public int recordAt(int place, int hint) {
        return last(facts.textStart, place, hint);
    }

    /** The last of some rising starts that is not above a number: looked for in the next few, then in leaps. */
    private static int last(int[] starts, int number, int hint) {
        if (starts[hint + 1] > number) return hint;
        if (starts[hint + 2] > number) return hint + 1;
        int low = hint + 2;
        int end = starts.length - 1;
        int step = 1;
        while (low + step <= end && starts[low + step] <= number) {
            low += step;
            step <<= 1;
        }
        for (; step > 0; step >>= 1)
            if (low + step <= end && starts[low + step] <= number) low += step;
        return low;
    }

    /** First passage of a record: its title. The next is its keywords. */
    public int firstPassage(int record) {
        return facts.firstPassage[record];
    }

    /** The characters of a passage, folded. */
    public char[] passage(int record, int passage) {
        int place = passage - facts.firstPassage[record];
        if (place == 0) return chars(texts, facts.textStart[record], facts.titleEnd[record]);
        if (place == 1) return chars(texts, facts.titleEnd[record], facts.headEnd[record]);
        int start = facts.headEnd[record] + (place - 2) * Passages.STEP;
        return chars(texts, start, Math.min(facts.textStart[record + 1], start + Passages.LENGTH));
    }

    /** Where a title's words start among the folded characters of all texts, signs before them passed over. */
    public int titleWords(int record) {
        return facts.textStart[record] + facts.titleLead[record];
    }

    /** Where a title's words end there, signs after them left out. */
    public int titleWordsEnd(int record) {
        return facts.titleEnd[record] - facts.titleTail[record];
    }

    /** The first character of a title's words, folded, 0 if there is none. */
    public char titleFirst(int record) {
        return facts.titleFirst[record];
    }

    /** Where a record's title starts among the folded characters of all texts; the record after the last starts at their end. */
    public int textStart(int record) {
        return facts.textStart[record];
    }

    /** Where its keywords start there. */
    public int keywordStart(int record) {
        return facts.titleEnd[record];
    }

    /** Where its body starts there. */
    public int bodyStart(int record) {
        return facts.headEnd[record];
    }

    /** One folded character of all texts. */
    public char letter(int place) {
        return texts.get(place);
    }

    /** Whether there is such a place, and this character at it. */
    public boolean hasLetter(int place, char c) {
        return place < facts.textStart[count] && letter(place) == c;
    }

    /** The syllables of the characters of a title (false) or of the keywords (true), 0 where there is none. */
    public char[] sounds(int record, boolean keywords) {
        int title = facts.titleEnd[record] - facts.textStart[record];
        int start = facts.soundStart[record];
        return keywords
                ? chars(sounds, start + title, facts.soundStart[record + 1])
                : chars(sounds, start, start + title);
    }

    /** All of a record's body, folded. */
    public char[] body(int record) {
        return chars(texts, facts.headEnd[record], facts.textStart[record + 1]);
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
        char[] stretch = chars(texts, from, to);
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

    /** Whether the places of a term are kept; see {@link PlaceWriter}. */
    boolean placed(long term) {
        return PlaceWriter.isPair(term) && cost(term) >= PlaceWriter.FREQUENT;
    }

    /** Places of a term among the folded characters of all texts, rising. */
    int[] places(long term) {
        int at = find(term);
        if (at < 0) return new int[0];
        int starting = starts[10] + at * Integer.BYTES;
        return Postings
                .decode(bytes(starts[9] + bytes.getInt(starting), starts[9] + bytes.getInt(starting + Integer.BYTES)));
    }

    /** Characters that stand somewhere after the one and somewhere before the other. */
    String between(char before, char after) {
        StringBuilder all = new StringBuilder();
        int at = find(Terms.two(before, (char) 0));
        for (int i = at < 0 ? -at - 1 : at; i < termCount
                && terms.get(i) <= Terms.two(before, Character.MAX_VALUE); i++) {
            char middle = (char) terms.get(i);
            if (find(Terms.two(middle, after)) >= 0) all.append(middle);
        }
        return all.toString();
    }

    /** Records that carry a key (at most one, unless hashes meet), or point at it. */
    int[] records(RowKey key, boolean pointing) {
        int[] passages = passages(pointing ? Terms.ref(key) : Terms.key(key));
        return Arrays.stream(passages).map(passage -> recordOf(passage, 0)).distinct().toArray();
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
