package org.openhall.devices.idcard;

import java.util.Arrays;

/** The picture of the person on a card, as PNG or BMP. Lives in memory only; whoever has it wipes it after use. */
public final class CardPhoto {

    private final byte[] picture;

    CardPhoto(byte[] picture) {
        this.picture = picture;
    }

    /** The bytes; not a copy, so that {@link #wipe} reaches them. */
    public byte[] picture() {
        return picture;
    }

    /** Wipes it. */
    public void wipe() {
        Arrays.fill(picture, (byte) 0);
    }

    /** Says how much, never what. */
    @Override
    public String toString() {
        return "a picture of " + picture.length + " bytes";
    }
}
