package org.openhall.kiosk.wording;

/** Short codes that staff read out on the phone, written so that no line ever ends within one. Pure. */
public final class CodeWords {

    private static final String SPACE_THAT_HOLDS = "\u00A0";
    private static final char HYPHEN_THAT_HOLDS = '\u2011';

    private CodeWords() {}

    /** 代码 and the code, e.g. of S-NET-01; nothing for no code. */
    public static String of(String code) {
        return code.isEmpty() ? "" : "代码" + SPACE_THAT_HOLDS + code.replace('-', HYPHEN_THAT_HOLDS);
    }
}
