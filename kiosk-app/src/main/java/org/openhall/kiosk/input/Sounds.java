package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.openhall.kiosk.lexicon.Syllables;

/**
 * Which syllables the letters may stand for, at every position: a whole syllable, one that sounds like it, an unfinished
 * last one, or an initial alone.
 */
final class Sounds {

    private static final double ALIKE = 2.5;
    /** n for l and h for f are mixed up in the south: heard here, but seldom. */
    private static final double ALIKE_IN_THE_SOUTH = 6;
    private static final double UNFINISHED = 0.7;
    /** xian may become xiang, but is a syllable already. */
    private static final double LONGER = 4;
    private static final double INITIAL = 1.0;
    /** An initial where the letters can be read as syllables: shehui is hardly s'he'hui. */
    private static final double INITIAL_THOUGH_READ = 4;
    private static final int LONGEST = 6;
    /** Input this short is read as initials too, even where it can be read as syllables. */
    private static final int SHORT = 6;
    private static final List<String> TWO_LETTER_INITIALS = List.of("zh", "ch", "sh");
    /** No syllable begins with these alone. */
    private static final String NEVER_FIRST = "iuv";

    private final List<List<Sound>> at;
    private final boolean initials;
    private final double initialCost;

    /**
     * One way to read letters.
     *
     * @param syllables the syllables it may be
     * @param end where its letters end
     * @param cost in nats
     */
    record Sound(Syllables.Range syllables, int end, double cost) {}

    /** Reads letters. */
    Sounds(Letters letters) {
        boolean parses = parses(letters);
        this.initials = letters.length() <= SHORT || !parses;
        this.initialCost = parses ? INITIAL_THOUGH_READ : INITIAL;
        this.at = new ArrayList<>();
        for (int from = 0; from < letters.length(); from++)
            at.add(from(letters, from));
    }

    /** The sounds that begin at a position. */
    List<Sound> from(int position) {
        return at.get(position);
    }

    /** The positions from which all the rest can be read, the end included. */
    BitSet readable() {
        BitSet readable = new BitSet();
        readable.set(at.size());
        for (int from = at.size() - 1; from >= 0; from--)
            if (at.get(from).stream().anyMatch(sound -> readable.get(sound.end()))) readable.set(from);
        return readable;
    }

    private List<Sound> from(Letters letters, int from) {
        List<Sound> sounds = new ArrayList<>();
        for (int to = from + 1; to <= Math.min(letters.length(), from + LONGEST); to++) {
            if (!letters.isWhole(from, to)) break;
            String slice = letters.slice(from, to);
            int end = to;
            Syllables.number(slice).ifPresent(n -> sounds.add(new Sound(only(n), end, 0)));
            for (int alike : Syllables.soundingLike(slice))
                if (!Syllables.spelling(alike).equals(slice))
                    sounds.add(new Sound(only(alike), end, alikeCost(slice, Syllables.spelling(alike))));
            prefix(letters, slice, end).ifPresent(sounds::add);
        }
        return List.copyOf(sounds);
    }

    private Optional<Sound> prefix(Letters letters, String slice, int end) {
        Syllables.Range range = Syllables.startingWith(slice);
        boolean initial = slice.length() == 1
                ? NEVER_FIRST.indexOf(slice.charAt(0)) < 0
                : TWO_LETTER_INITIALS.contains(slice);
        if (range.isEmpty()) return Optional.empty();
        double unfinished = Syllables.number(slice).isPresent() ? LONGER : UNFINISHED;
        if (letters.endsAt(end)) return Optional.of(new Sound(range, end, unfinished));
        return initial && initials ? Optional.of(new Sound(range, end, initialCost)) : Optional.empty();
    }

    private static double alikeCost(String typed, String meant) {
        return typed.charAt(0) == meant.charAt(0) ? ALIKE : ALIKE_IN_THE_SOUTH;
    }

    private static Syllables.Range only(int syllable) {
        return new Syllables.Range(syllable, syllable + 1);
    }

    /** Whether the letters are whole syllables from end to end, the last one perhaps unfinished. */
    private static boolean parses(Letters letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            if (!reached[from]) continue;
            for (int to = from + 1; to <= Math.min(letters.length(), from + LONGEST); to++) {
                if (!letters.isWhole(from, to)) break;
                String slice = letters.slice(from, to);
                boolean unfinished = to == letters.length() && !Syllables.startingWith(slice).isEmpty();
                if (unfinished || Syllables.number(slice).isPresent()) reached[to] = true;
            }
        }
        return reached[letters.length()];
    }
}
