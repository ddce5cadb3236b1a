package org.openhall.content.search.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/** Characters as two bytes each, low byte first: as nearly every machine holds them, so that reading is plain copying. */
final class Chars {

    private Chars() {}

    static byte[] bytes(CharSequence text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length(); i++)
            bytes.putChar(text.charAt(i));
        return bytes.array();
    }

    /** Those characters as they lie there. */
    static CharBuffer of(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
    }
}
