package org.openhall.kiosk.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A {@link Lexicon} as bytes: columns of fixed width behind a short head, a checksum at the end. Read in one go, without
 * parsing.
 */
public final class LexiconFile {

    private static final int MAGIC = 0x4F484C58;
    private static final int VERSION = 1;
    private static final int HEAD = 6 * Integer.BYTES;

    private LexiconFile() {}

    /**
     * The general lexicon that the build made of the sources named in NOTICE.
     *
     * @throws IOException if it is missing or damaged
     */
    public static Lexicon general() throws IOException {
        try (InputStream in = LexiconFile.class.getResourceAsStream("lexicon.bin")) {
            if (in == null) throw new IOException("the lexicon is missing from this build");
            return read(in);
        }
    }

    /**
     * Reads a lexicon.
     *
     * @throws IOException if the bytes are not a whole lexicon of this version
     */
    public static Lexicon read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD + Integer.BYTES) throw new IOException("not a lexicon: too short");
        int body = bytes.length - Integer.BYTES;
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, body);
        if (buffer.getInt(body) != (int) crc.getValue()) throw new IOException("lexicon damaged: checksum differs");
        if (buffer.getInt() != MAGIC || buffer.getInt() != VERSION)
            throw new IOException("not a lexicon of this version");
        if (buffer.getInt() != Syllables.fingerprint()) throw new IOException("lexicon made with other syllables");
        int nodes = buffer.getInt();
        int words = buffer.getInt();
        int chars = buffer.getInt();
        if (body != HEAD + 6L * nodes + 2L * words + 2L * chars) throw new IOException("lexicon damaged: wrong length");
        try {
            return new Lexicon(new Lexicon.Columns(shorts(buffer, nodes), shorts(buffer, nodes), shorts(buffer, nodes),
                    shorts(buffer, words), chars(buffer, chars)));
        } catch (IllegalArgumentException e) {
            throw new IOException("lexicon damaged: " + e.getMessage(), e);
        }
    }

    static void write(Lexicon.Columns columns, OutputStream out) throws IOException {
        int nodes = columns.syllables().length;
        int words = columns.costs().length;
        int chars = columns.texts().length;
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + 6 * nodes + 2 * words + 2 * chars + Integer.BYTES);
        buffer.putInt(MAGIC).putInt(VERSION).putInt(Syllables.fingerprint()).putInt(nodes).putInt(words).putInt(chars);
        put(buffer, columns.syllables());
        put(buffer, columns.childCounts());
        put(buffer, columns.wordCounts());
        put(buffer, columns.costs());
        for (char c : columns.texts())
            buffer.putChar(c);
        CRC32 crc = new CRC32();
        crc.update(buffer.array(), 0, buffer.position());
        buffer.putInt((int) crc.getValue());
        out.write(buffer.array());
    }

    private static void put(ByteBuffer buffer, short[] column) {
        for (short value : column)
            buffer.putShort(value);
    }

    private static short[] shorts(ByteBuffer buffer, int count) {
        short[] column = new short[count];
        buffer.asShortBuffer().get(column);
        buffer.position(buffer.position() + 2 * count);
        return column;
    }

    private static char[] chars(ByteBuffer buffer, int count) {
        char[] column = new char[count];
        buffer.asCharBuffer().get(column);
        buffer.position(buffer.position() + 2 * count);
        return column;
    }
}
