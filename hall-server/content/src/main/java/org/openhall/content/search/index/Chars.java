package org.openhall.content.search.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Characters as two bytes each, low byte first: as nearly every machine holds them, so that reading is plain copying. */
final class Chars {

    private Chars() {}

    static byte[] bytes(CharSequence text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length(); i++)
            bytes.putChar(text.charAt(i));
        return bytes.array();
    }

    static char[] read(ByteBuffer bytes, int from, int length) {
        char[] chars = new char[length];
        bytes.slice(from, length * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(chars);
        return chars;
    }

    static char at(ByteBuffer bytes, int from) {
        return Character.reverseBytes(bytes.getChar(from));
    }
}
