package org.openhall.devices.receipt;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text of any code points: what people write, what nobody writes, halves of characters, and what steers printers. */
public final class AnyText {

    private static final List<String> NASTY = List.of("\u001b@", "\u001dV\0", "\u0010\u0004\u0001", "\u001c.", "\r\n",
            "\u2028", "\u202e", "\u200b", "¥", "𠮷", "吉\u0301\u0301\u0301\u0301\u0301\u0301", "\ud842", "（。", "ÿ",
            "\u009b1m", "é", "ᠮᠣᠩᠭᠣᠯ", "👨‍👩‍👧", "supercalifragilisticexpialidocioussupercalifragilistic");

    private AnyText() {}

    /** Up to 120 code points or pieces. */
    public static Arbitrary<String> any() {
        Arbitrary<String> chinese = Arbitraries.integers().between(0x4E00, 0x9FA5).map(Character::toString);
        Arbitrary<String> ascii = Arbitraries.integers().between(0, 0x7F).map(Character::toString);
        Arbitrary<String> point = Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> mark = Arbitraries.of("，", "。", "（", "）", " ", "\n", "\u0301");
        return Arbitraries.oneOf(chinese, ascii, point, mark, Arbitraries.of(NASTY)).list().ofMaxSize(120)
                .map(pieces -> String.join("", pieces));
    }
}
