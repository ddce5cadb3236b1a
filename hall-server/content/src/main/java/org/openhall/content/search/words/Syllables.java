package org.openhall.content.search.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The syllables of pinyin without tones, numbered from 1, ü written v, and what each Chinese character may be read as.
 * Immutable, thread-safe; made from a table at first use.
 */
public final class Syllables {

    /** Longest syllable in letters. */
    public static final int LONGEST = 6;

    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<String, Integer> ids = new HashMap<>();
    private final short[] first = new short[Character.MAX_VALUE + 1];
    private final Map<Character, BitSet> others = new HashMap<>();
    private final Map<String, BitSet> heard = new HashMap<>();
    private final Map<String, BitSet> begun = new HashMap<>();

    private Syllables() {
        for (String line : Tables.lines("readings.tsv")) {
            String[] parts = line.split("\t", -1);
            int id = names.size();
            names.add(parts[0]);
            ids.put(parts[0], id);
            for (char c : parts[1].toCharArray())
                first[c] = (short) id;
            for (char c : parts[2].toCharArray())
                others.computeIfAbsent(c, key -> new BitSet()).set(id);
        }
        for (int id = 1; id < names.size(); id++) {
            String name = names.get(id);
            heard.computeIfAbsent(slur(name), key -> new BitSet()).set(id);
            for (int n = 1; n <= name.length(); n++)
                begun.computeIfAbsent(name.substring(0, n), key -> new BitSet()).set(id);
        }
    }

    /** The one table there is. */
    public static Syllables table() {
        return Holder.TABLE;
    }

    /** Number of a syllable, 0 for anything else; yue, lue and nue are found by either spelling. */
    public int id(String syllable) {
        return ids.getOrDefault(syllable.equals("lue") ? "lve" : syllable.equals("nue") ? "nve" : syllable, 0);
    }

    /** One past the highest number. */
    public int size() {
        return names.size();
    }

    /** How a syllable is spelt. */
    public String name(int id) {
        return names.get(id);
    }

    /** First letter of a syllable. */
    public char initial(int id) {
        return names.get(id).charAt(0);
    }

    /** Most usual reading of a character, 0 if it has none. */
    public int reading(char c) {
        return first[Fold.of(c)] != 0 ? first[Fold.of(c)] : first[c];
    }

    /** All readings of a character. */
    public BitSet readings(char c) {
        BitSet all = new BitSet();
        if (reading(c) != 0) all.set(reading(c));
        BitSet more = others.get(Fold.of(c));
        if (more != null) all.or(more);
        return all;
    }

    /** The syllables that begin with those letters; empty if none does. */
    public Optional<BitSet> beginning(String letters) {
        return Optional.ofNullable(begun.get(letters));
    }

    /** The syllables that many speakers do not tell from this spelling (zh/z, ch/c, sh/s, n/l, h/f, ang/an, eng/en, ing/in). */
    public Optional<BitSet> soundingLike(String letters) {
        return Optional.ofNullable(heard.get(slur(letters)));
    }

    private static String slur(String syllable) {
        String s = syllable;
        if (s.length() > 2 && s.charAt(1) == 'h') s = s.charAt(0) + s.substring(2);
        if (s.charAt(0) == 'n' && s.length() > 1) s = "l" + s.substring(1);
        if (s.charAt(0) == 'h' && s.length() > 1) s = "f" + s.substring(1);
        return s.endsWith("ang") || s.endsWith("eng") || s.endsWith("ing") ? s.substring(0, s.length() - 1) : s;
    }

    private static final class Holder {
        private static final Syllables TABLE = new Syllables();
    }
}
