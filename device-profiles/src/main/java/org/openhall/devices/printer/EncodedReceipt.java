package org.openhall.devices.printer;

import java.util.ArrayList;
import java.util.List;

/**
 * A slip as a printer takes it.
 *
 * @param pieces of some bytes to 2 KB, between which a question may be put
 * @param millimetres of paper it takes
 */
record EncodedReceipt(List<byte[]> pieces, int millimetres) {

    /** Keeps them. */
    EncodedReceipt {
        pieces = List.copyOf(pieces);
    }

    /** How many bytes that is. */
    int length() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** Its pieces, joined until each has at least so many bytes. */
    List<byte[]> chunks(int least) {
        List<byte[]> chunks = new ArrayList<>();
        byte[] chunk = {};
        for (byte[] piece : pieces) {
            chunk = EscPos.join(chunk, piece);
            if (chunk.length < least) continue;
            chunks.add(chunk);
            chunk = new byte[0];
        }
        if (chunk.length > 0) chunks.add(chunk);
        return chunks;
    }

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
