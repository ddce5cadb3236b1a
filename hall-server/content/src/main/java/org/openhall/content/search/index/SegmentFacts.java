package org.openhall.content.search.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.function.ToIntFunction;

import org.openhall.content.reading.Line;
import org.openhall.content.search.words.Fold;

/** The few numbers of each record that filters, ranks and counts are made of, all in memory: 58 bytes a record. */
final class SegmentFacts {

    private static final int BYTES = 8 + 8 + 1 + 1 + 1 + 1 + 4 + 4 + 4 + 6 * 4 + 2 + 1 + 1;

    final long[] from;
    final long[] until;
    final byte[] kind;
    final byte[] levels;
    final boolean[] itemed;
    final byte[] titleLength;
    final int[] domain;
    final int[] publisher;
    final int[] day;
    final char[] titleFirst;
    final byte[] titleLead;
    final byte[] titleTail;
    final int[] textStart;
    final int[] titleEnd;
    final int[] headEnd;
    final int[] soundStart;
    final int[] firstPassage;
    final int[] cardStart;
    /** From this moment until that one all records are shown. */
    final long lastFrom;
    final long firstUntil;

    /** Reads them back; one more place at the end of each start list says where the last ends. */
    SegmentFacts(ByteBuffer in, int count, int chars, int soundChars, int passages, int cardBytes) {
        from = new long[count];
        until = new long[count];
        kind = new byte[count];
        levels = new byte[count];
        itemed = new boolean[count];
        titleLength = new byte[count];
        domain = new int[count];
        publisher = new int[count];
        day = new int[count];
        titleFirst = new char[count];
        titleLead = new byte[count];
        titleTail = new byte[count];
        textStart = ends(count, chars);
        titleEnd = new int[count];
        headEnd = new int[count];
        soundStart = ends(count, soundChars);
        firstPassage = ends(count, passages);
        cardStart = ends(count, cardBytes);
        long latest = Long.MIN_VALUE;
        long earliest = Long.MAX_VALUE;
        if (in.remaining() != count * BYTES) throw new DamagedIndexException("facts of another length", null);
        for (int i = 0; i < count; i++) {
            from[i] = in.getLong();
            until[i] = in.getLong();
            latest = Math.max(latest, from[i]);
            earliest = Math.min(earliest, until[i]);
            kind[i] = in.get();
            levels[i] = in.get();
            itemed[i] = in.get() != 0;
            titleLength[i] = in.get();
            domain[i] = in.getInt();
            publisher[i] = in.getInt();
            day[i] = in.getInt();
            titleFirst[i] = in.getChar();
            titleLead[i] = in.get();
            titleTail[i] = in.get();
            textStart[i] = in.getInt();
            titleEnd[i] = in.getInt();
            headEnd[i] = in.getInt();
            soundStart[i] = in.getInt();
            firstPassage[i] = in.getInt();
            cardStart[i] = in.getInt();
        }
        lastFrom = latest;
        firstUntil = earliest;
    }

    private static int[] ends(int count, int end) {
        int[] starts = new int[count + 1];
        starts[count] = end;
        return starts;
    }

    /** The title is the one searched, cleaned and folded. */
    static void write(Entry entry, String title, Extent at, ToIntFunction<String> names, DataOutputStream out)
            throws IOException {
        Line line = entry.line();
        out.writeLong(SegmentWriter.millis(entry.showing().from(), Long.MIN_VALUE));
        out.writeLong(SegmentWriter.millis(entry.showing().until(), Long.MAX_VALUE));
        out.writeByte(Numbered.of(line.kind()));
        out.writeByte(Numbered.bits(line.levels()));
        out.writeByte(entry.items().isEmpty() ? 0 : 1);
        out.writeByte(Math.min(line.title().length(), Byte.MAX_VALUE));
        out.writeInt(names.applyAsInt(line.domain()));
        out.writeInt(names.applyAsInt(line.publisher()));
        out.writeInt((int) (long) line.date().map(LocalDate::toEpochDay).orElse(0L));
        int lead = 0;
        while (lead < title.length() && !Fold.isWord(title.charAt(lead)))
            lead++;
        int last = title.length();
        while (last > lead && !Fold.isWord(title.charAt(last - 1)))
            last--;
        out.writeChar(lead < title.length() ? title.charAt(lead) : 0);
        out.writeByte(Math.min(lead, Byte.MAX_VALUE));
        out.writeByte(Math.min(title.length() - last, Byte.MAX_VALUE));
        out.writeInt(at.textStart);
        out.writeInt(at.titleEnd);
        out.writeInt(at.headEnd);
        out.writeInt(at.soundStart);
        out.writeInt(at.firstPassage);
        out.writeInt(at.cardStart);
    }

    /** Where a record lies in the sections. */
    record Extent(int textStart, int titleEnd, int headEnd, int soundStart, int firstPassage, int cardStart) {}
}
