package org.openhall.kiosk.lexicon.making;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;

import org.openhall.kiosk.lexicon.Syllables;

/**
 * How words and characters sound. A word has the one reading that HanLP gives it; a character alone has all its readings,
 * weighed by how often words use each.
 */
final class Readings {

    /** The reading a dictionary names first is what a character alone mostly has: 的 is de, though most words have di. */
    private static final double FIRST_AT_LEAST = 0.7;
    private static final double OTHERS_AT_LEAST = 0.01;

    private final Map<Character, Map<Integer, Double>> uses = new HashMap<>();

    /** The syllables of a word, or nothing if a character has no known reading. */
    Optional<int[]> ofWord(String word) {
        List<Pinyin> pinyin = HanLP.convertToPinyinList(word);
        if (pinyin.size() != word.length()) return Optional.empty();
        int[] sound = new int[word.length()];
        for (int i = 0; i < sound.length; i++) {
            OptionalInt number = Syllables.number(pinyin.get(i).getPinyinWithoutTone());
            if (number.isEmpty()) return Optional.empty();
            sound[i] = number.getAsInt();
        }
        return Optional.of(sound);
    }

    /** Notes how a word reads its characters. */
    void count(String word, int[] sound, double weight) {
        if (sound.length < 2) return;
        for (int i = 0; i < sound.length; i++)
            uses.computeIfAbsent(word.charAt(i), _ -> new HashMap<>()).merge(sound[i], weight, Double::sum);
    }

    /** The readings of a character alone, with their shares. */
    Map<Integer, Double> sharesOf(char character) {
        Pinyin[] known = PinyinDictionary.get(String.valueOf(character));
        Map<Integer, Double> shares = new HashMap<>();
        if (known == null) return shares;
        Map<Integer, Double> used = uses.getOrDefault(character, Map.of());
        double all = used.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean first = true;
        for (Pinyin pinyin : known) {
            OptionalInt number = Syllables.number(pinyin.getPinyinWithoutTone());
            if (number.isEmpty()) continue;
            double share = all == 0 ? 0 : used.getOrDefault(number.getAsInt(), 0.0) / all;
            shares.merge(number.getAsInt(), Math.max(share, first ? FIRST_AT_LEAST : OTHERS_AT_LEAST), Math::max);
            first = false;
        }
        return shares;
    }
}
