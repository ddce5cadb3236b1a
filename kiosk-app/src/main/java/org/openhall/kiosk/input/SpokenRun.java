package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.openhall.kiosk.lexicon.Syllables;

/** Chinese characters in a row, each with its syllable, cut from a text that carries its pinyin. */
@SuppressWarnings("ArrayRecordComponent") // made and read in this package only, never compared
record SpokenRun(String text, int[] syllables) {

    /**
     * The runs of a text. The pinyin has one token for each Chinese character and one for each Latin word or number;
     * where it does not fit the text, nothing is taken: a word under wrong sounds helps nobody.
     */
    static List<SpokenRun> of(String text, String pinyin) {
        List<String> tokens = List.of(pinyin.strip().split("\\s+", -1));
        List<SpokenRun> runs = new ArrayList<>();
        Open open = new Open();
        int token = 0;
        boolean inLatin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = isLatin(c);
            boolean chinese = isChinese(c);
            if (chinese || (latin && !inLatin)) {
                if (token == tokens.size()) return List.of();
                OptionalInt syllable = Syllables.number(tokens.get(token++).toLowerCase(Locale.ROOT));
                if (chinese && syllable.isPresent()) open.add(c, syllable.getAsInt());
                chinese = chinese && syllable.isPresent();
            }
            if (!chinese) open.close(runs);
            inLatin = latin;
        }
        open.close(runs);
        return token == tokens.size() ? runs : List.of();
    }

    SpokenRun slice(int from, int to) {
        return new SpokenRun(text.substring(from, to), Arrays.copyOfRange(syllables, from, to));
    }

    int length() {
        return syllables.length;
    }

    private static boolean isChinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The run being read. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> syllables = new ArrayList<>();

        void add(char c, int syllable) {
            text.append(c);
            syllables.add(syllable);
        }

        void close(List<SpokenRun> runs) {
            if (text.isEmpty()) return;
            runs.add(new SpokenRun(text.toString(), syllables.stream().mapToInt(Integer::intValue).toArray()));
            text.setLength(0);
            syllables.clear();
        }
    }
}
