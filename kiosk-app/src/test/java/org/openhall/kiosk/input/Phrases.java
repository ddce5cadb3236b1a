package org.openhall.kiosk.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.openhall.contract.content.SearchKeys;
import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconFile;

/** The phrase file and the lexicons it is tried with. */
final class Phrases {
    private Phrases() {}

    /** A phrase people type. */
    record Phrase(String group, String text, String pinyin) {

        List<String> syllables() {
            return List.of(pinyin.split(" ", -1));
        }

        String full() {
            return String.join("", syllables());
        }

        String initials() {
            return initials(syllables());
        }

        /** The first half spelt out, then initials. */
        String mixed() {
            int half = (syllables().size() + 1) / 2;
            return String.join("", syllables().subList(0, half))
                    + initials(syllables().subList(half, syllables().size()));
        }

        /** As somebody types who does not tell zh from z, nor ang from an. */
        String fuzzy() {
            return String.join("", syllables().stream().map(Phrase::blur).toList());
        }

        private static String initials(List<String> syllables) {
            return String.join("", syllables.stream().map(s -> s.substring(0, 1)).toList());
        }

        private static String blur(String syllable) {
            String blurred = syllable.replaceFirst("^([zcs])h", "$1");
            return blurred.replaceFirst("(eng|ing|ang)$", "").length() < blurred.length()
                    ? blurred.substring(0, blurred.length() - 1)
                    : blurred;
        }
    }

    static List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        String group = "";
        for (String line : lines("phrases.tsv")) {
            if (line.startsWith("# ") && line.length() < 12) group = line.substring(2);
            if (line.startsWith("#")) continue;
            String[] parts = line.split("\t", -1);
            phrases.add(new Phrase(group, parts[0], parts[1]));
        }
        return phrases;
    }

    static List<Phrase> group(String group) {
        return all().stream().filter(p -> p.group().equals(group)).toList();
    }

    static Lexicon general() {
        try {
            return LexiconFile.general();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Published titles with their pinyin. */
    static List<String[]> titles() {
        return lines("catalogue-titles.tsv").stream().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1))
                .toList();
    }

    static Lexicon hall(Lexicon general) {
        HallWords words = new HallWords(general);
        titles().forEach(title -> words.add(title[0], new SearchKeys(title[1], List.of())));
        return words.build();
    }

    /** The place at which a phrase is offered, from 1; 0 if it is not. */
    static int place(PinyinInput input, Phrase phrase, Function<Phrase, String> typing) {
        List<Candidate> candidates = input.decode(typing.apply(phrase), SessionHistory.EMPTY).candidates();
        for (int i = 0; i < candidates.size(); i++)
            if (candidates.get(i).text().equals(phrase.text())) return i + 1;
        return 0;
    }

    /** Per cent of phrases offered at a place up to a limit. */
    static double share(PinyinInput input, List<Phrase> phrases, Function<Phrase, String> typing, int limit) {
        long found = phrases.stream().mapToInt(p -> place(input, p, typing)).filter(at -> at >= 1 && at <= limit)
                .count();
        return 100.0 * found / phrases.size();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
