package org.openhall.devices.profiles;

import java.util.Locale;

/** What a profile may be of; the screens have their own reader. */
public enum Kind {
    /** A whole machine: its screen and what is built in. */
    KIOSK("自助机"),
    /** An ID-card reader. */
    READER("读卡器"),
    /** A receipt printer. */
    PRINTER("凭条打印机"),
    /** A code scanner. */
    SCANNER("扫码器");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** Name of its part of a kiosk's profile, and of its schema. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Folder of its files. */
    String folder() {
        return part() + "s";
    }
}
