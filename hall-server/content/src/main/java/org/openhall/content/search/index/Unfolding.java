package org.openhall.content.search.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a text differs from its folded form, so that the files hold only the folded one and the places of the rest. */
final class Unfolding {

    private Unfolding() {}

    static void write(String text, String folded, DataOutputStream out) throws IOException {
        int count = 0;
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) != folded.charAt(i)) count++;
        out.writeInt(count);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == folded.charAt(i)) continue;
            out.writeInt(i);
            out.writeChar(text.charAt(i));
        }
    }

    /** Puts back what was folded in a stretch that starts at that place of its text. */
    static void apply(ByteBuffer in, char[] stretch, int start) {
        for (int left = in.getInt(); left > 0; left--) {
            int place = in.getInt() - start;
            char original = in.getChar();
            if (place >= 0 && place < stretch.length) stretch[place] = original;
        }
    }
}
