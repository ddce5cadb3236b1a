package org.openhall.kiosk.input;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.openhall.kiosk.lexicon.Syllables;

/** Written pinyin as numbers of syllables. */
final class PinyinSyllables {
    private PinyinSyllables() {}

    /** The numbers of blank-separated syllables; nothing if one of them is unknown. */
    static Optional<int[]> numbers(String pinyin) {
        String[] parts = pinyin.strip().split(" +", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            OptionalInt number = Syllables.number(parts[i].toLowerCase(Locale.ROOT));
            if (number.isEmpty()) return Optional.empty();
            numbers[i] = number.getAsInt();
        }
        return Optional.of(numbers);
    }
}
