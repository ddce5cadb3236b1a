package org.openhall.devices.printer;

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

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
