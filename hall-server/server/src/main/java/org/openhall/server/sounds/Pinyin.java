package org.openhall.server.sounds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.hankcs.hanlp.HanLP;

/**
 * Reads Chinese aloud: syllables without tones, ü as v. Words that HanLP reads wrongly, and local names that it does
 * not know, stand in {@code readings.tsv} and win. Thread-safe; the first call takes some hundred milliseconds.
 */
public final class Pinyin {

    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}+|[\\p{IsLatin}\\d]+");
    private static final String TABLE = "readings.tsv";

    private final Map<String, List<String>> readings = new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Loads the table of exceptions. */
    public Pinyin() {
        try (InputStream in = Pinyin.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String line) {
        int tab = line.indexOf('\t');
        String word = tab < 0 ? line : line.substring(0, tab);
        List<String> syllables = Pattern.compile(" ").splitAsStream(line.substring(tab + 1)).toList();
        if (tab < 0 || syllables.size() != word.codePointCount(0, word.length()))
            throw new IllegalStateException(TABLE + ": one syllable for each character is needed: " + word);
        readings.put(word, syllables);
    }

    /**
     * The syllables of a text, blank-separated: one for each Chinese character; Latin words and numbers stand as they
     * are, other signs are left out. A character that nobody can read stands for itself.
     */
    public String of(String text) {
        List<String> sounds = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (Character.isIdeographic(token.group().codePointAt(0))) sounds.addAll(han(token.group()));
            else
                sounds.add(token.group());
        }
        return String.join(" ", sounds);
    }

    private List<String> han(String run) {
        List<String> characters = run.codePoints().mapToObj(Character::toString).toList();
        List<String> syllables = new ArrayList<>(characters);
        var read = HanLP.convertToPinyinList(run);
        for (int i = 0; i < characters.size() && read.size() == characters.size(); i++) {
            String sound = read.get(i).getPinyinWithoutTone();
            if (sound != null && !sound.isEmpty() && !sound.equals("none")) syllables.set(i, sound);
        }
        boolean[] fixed = new boolean[characters.size()];
        readings.forEach((word, sounds) -> fix(characters, word, sounds, syllables, fixed));
        return syllables;
    }

    /** Lays a known word over every place where it stands and no longer word lies already. */
    private static void fix(List<String> characters, String word, List<String> sounds, List<String> syllables,
            boolean[] fixed) {
        for (int at = 0; at + sounds.size() <= characters.size(); at++) {
            if (fixed[at] || !String.join("", characters.subList(at, at + sounds.size())).equals(word)) continue;
            for (int i = 0; i < sounds.size(); i++) {
                syllables.set(at + i, sounds.get(i));
                fixed[at + i] = true;
            }
        }
    }
}
