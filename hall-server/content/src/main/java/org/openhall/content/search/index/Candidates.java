package org.openhall.content.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.openhall.content.search.words.Sound;
import org.openhall.content.search.words.Syllables;

/** Finds the passages that can hold a word or a row of sounds: all that do, and some that don't. */
public final class Candidates {

    /** Fewer passages than this are looked at one by one rather than thinned out by a further list. */
    private static final int FEW = 96;

    private Candidates() {}

    /** Passages that hold every character and every two neighbours of a folded word; exact for one or two characters. */
    public static int[] literal(Segment segment, String word) {
        if (word.isEmpty()) return new int[0];
        if (word.length() == 1) return segment.passages(Terms.one(word.charAt(0)));
        List<Long> terms = new ArrayList<>();
        for (int i = 0; i + 1 < word.length(); i++)
            terms.add(Terms.two(word.charAt(i), word.charAt(i + 1)));
        return all(segment, terms);
    }

    /** Passages that hold every one of some folded words. */
    public static int[] literals(Segment segment, List<String> words) {
        List<Long> terms = new ArrayList<>();
        for (String word : words) {
            if (word.length() == 1) terms.add(Terms.one(word.charAt(0)));
            for (int i = 0; i + 1 < word.length(); i++)
                terms.add(Terms.two(word.charAt(i), word.charAt(i + 1)));
        }
        return terms.isEmpty() ? new int[0] : all(segment, terms);
    }

    /** Titles and keywords that can hold those sounds one after the other. */
    public static int[] sounding(Segment segment, List<Sound> sounds) {
        if (sounds.size() == 1) return single(segment, sounds.getFirst());
        int[] found = null;
        for (int i = 0; i + 1 < sounds.size(); i++) {
            if (found != null && found.length < FEW) break;
            int[] pair = i + 2 < sounds.size() && sounds.get(i).heard() && sounds.get(i + 1).heard()
                    && sounds.get(i + 2).heard()
                            ? triple(segment, sounds.get(i), sounds.get(i + 1), sounds.get(i + 2))
                            : pair(segment, sounds.get(i), sounds.get(i + 1));
            found = found == null ? pair : meet(found, pair);
        }
        return found;
    }

    private static int[] single(Segment segment, Sound sound) {
        if (!sound.heard()) return segment.passages(Terms.one(sound.letter()));
        int[] found = new int[0];
        BitSet wanted = sound.syllables();
        for (int id = wanted.nextSetBit(0); id >= 0; id = wanted.nextSetBit(id + 1))
            found = join(found, segment.passages(Terms.syllable(id)));
        return found;
    }

    private static int[] pair(Segment segment, Sound a, Sound b) {
        if (!a.heard() && !b.heard()) return segment.passages(Terms.two(a.letter(), b.letter()));
        if (!a.heard()) return segment.passages(Terms.one(a.letter()));
        if (!b.heard()) return segment.passages(Terms.one(b.letter()));
        int[] found = new int[0];
        for (char x : initials(a))
            for (char y : initials(b))
                found = join(found, segment.passages(Terms.initials(x, y)));
        return found;
    }

    private static int[] triple(Segment segment, Sound a, Sound b, Sound c) {
        int[] found = new int[0];
        for (char x : initials(a))
            for (char y : initials(b))
                for (char z : initials(c))
                    found = join(found, segment.passages(Terms.initials(x, y, z)));
        return found;
    }

    private static char[] initials(Sound sound) {
        Syllables table = Syllables.table();
        BitSet letters = new BitSet();
        sound.syllables().stream().forEach(id -> letters.set(table.initial(id)));
        char[] all = new char[letters.cardinality()];
        int n = 0;
        for (int c = letters.nextSetBit(0); c >= 0; c = letters.nextSetBit(c + 1))
            all[n++] = (char) c;
        return all;
    }

    private static int[] all(Segment segment, List<Long> terms) {
        List<Long> cheapFirst = terms.stream().distinct().sorted(Comparator.comparingInt(segment::cost)).toList();
        if (segment.cost(cheapFirst.getFirst()) == 0) return new int[0];
        int[] found = segment.passages(cheapFirst.getFirst());
        for (int i = 1; i < cheapFirst.size() && found.length >= FEW; i++)
            found = meet(found, segment.passages(cheapFirst.get(i)));
        return found;
    }

    static int[] meet(int[] a, int[] b) {
        int[] both = new int[Math.min(a.length, b.length)];
        int n = 0;
        int j = 0;
        for (int value : a) {
            while (j < b.length && b[j] < value)
                j++;
            if (j == b.length) break;
            if (b[j] == value) both[n++] = value;
        }
        return Arrays.copyOf(both, n);
    }

    static int[] join(int[] a, int[] b) {
        if (a.length == 0) return b;
        if (b.length == 0) return a;
        int[] either = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            if (i < a.length && a[i] == next) i++;
            if (j < b.length && b[j] == next) j++;
            either[n++] = next;
        }
        return Arrays.copyOf(either, n);
    }
}
