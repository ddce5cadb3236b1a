package org.openhall.kiosk.lexicon.making;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;

import org.openhall.kiosk.lexicon.Asking;
import org.openhall.kiosk.lexicon.LexiconBuilder;
import org.openhall.kiosk.lexicon.Syllables;

/**
 * The words of the general lexicon: jieba's list, weighed half by jieba's and half by HanLP's counts, with HanLP's
 * readings; and our own list of what people say at a service hall.
 */
final class GeneralWords {

    private static final int LONGEST = 12;
    /** Weight of one of our own service words: that of the commonest thousand words, for here they are. */
    private static final double SERVICE_WORD = 1e-4;
    /** Weight of such a word with what people ask of it. */
    private static final double ASKED = 1e-6;
    /** A word counted by one source only is not impossible in the other. */
    private static final double LEAST = 1e-9;

    private final Readings readings = new Readings();

    /** Adds all words and returns how many there were. */
    int addTo(LexiconBuilder builder) throws IOException {
        Map<String, Double> weights = weights(jieba());
        Map<String, int[]> spoken = new HashMap<>();
        weights.forEach((word, weight) -> readings.ofWord(word).ifPresent(sound -> {
            spoken.put(word, sound);
            readings.count(word, sound, weight);
        }));
        weights.forEach((word, weight) -> {
            if (word.length() == 1)
                readings.sharesOf(word.charAt(0)).forEach(
                        (syllable, share) -> builder.add(word, new int[]{syllable}, Math.max(LEAST, weight * share)));
            else if (spoken.containsKey(word)) builder.add(word, spoken.get(word), weight);
        });
        int own = 0;
        for (String line : lines("service-words.tsv")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split("\t", -1);
            int[] reading = syllables(parts[1]);
            builder.add(parts[0], reading, SERVICE_WORD);
            Asking.addPairs(builder, parts[0], reading, ASKED);
            own++;
        }
        return weights.size() + own;
    }

    private static Map<String, Double> weights(Map<String, Long> counts) {
        double all = 0;
        double core = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            all += entry.getValue();
            core += CoreDictionary.getTermFrequency(entry.getKey());
        }
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            double mixed = 0.5 * entry.getValue() / all
                    + 0.5 * CoreDictionary.getTermFrequency(entry.getKey()) / core;
            weights.put(entry.getKey(), Math.max(LEAST, mixed));
        }
        return weights;
    }

    private static Map<String, Long> jieba() throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (String line : lines("/dict.txt")) {
            String[] parts = line.split(" ", -1);
            String word = parts[0];
            if (word.length() > LONGEST || !isSimplifiedChinese(word)) continue;
            counts.merge(word, Long.parseLong(parts[1]), Math::max);
        }
        return counts;
    }

    private static boolean isSimplifiedChinese(String word) {
        return word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && HanLP.convertToSimplifiedChinese(word).equals(word);
    }

    private static int[] syllables(String pinyin) {
        return List.of(pinyin.split(" ", -1)).stream().map(Syllables::number).mapToInt(OptionalInt::orElseThrow)
                .toArray();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = GeneralWords.class.getResourceAsStream(resource)) {
            if (in == null) throw new IOException("missing source " + resource);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        }
    }
}
