package org.openhall.server.backup;

import java.util.Arrays;
import java.util.Optional;

/** Why a backup was made, which decides how long it is kept. */
public enum Occasion {
    /** Every quarter of an hour. */
    QUARTER("quarter", "每刻钟"),
    /** The first of a day. */
    NIGHT("night", "每天"),
    /** Somebody asked for it. */
    HAND("hand", "手动");

    private final String code;
    private final String words;

    Occasion(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its word in the file's name. */
    String code() {
        return code;
    }

    /** For people. */
    public String words() {
        return words;
    }

    static Optional<Occasion> of(String code) {
        return Arrays.stream(values()).filter(occasion -> occasion.code.equals(code)).findFirst();
    }
}
