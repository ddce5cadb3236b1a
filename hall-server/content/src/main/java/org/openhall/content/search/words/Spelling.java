package org.openhall.content.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Latin letters as pinyin: whole syllables, initials, both mixed, the last one perhaps unfinished. Pure and
 * thread-safe.
 */
public final class Spelling {

    /** Longest run of letters that is read as sounds. */
    public static final int LONGEST = 48;

    private static final int KEPT = 8;
    private static final int SHORT = 5;
    private static final double SLACK = 1.6;
    private static final Pattern TONES = Pattern.compile("(?:'?[a-z]{1,6}[0-5])+");
    private static final Pattern LETTERS = Pattern.compile("[a-z']*[a-z][a-z']*");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Syllables table = Syllables.table();

    /**
     * One way to read letters.
     *
     * @param sounds one after the other
     * @param cost lower is likelier: 1 a whole syllable, more for anything less
     * @param initials how many of the sounds are initials only
     */
    public record Parse(List<Sound> sounds, double cost, int initials) {
        private boolean allInitials() {
            return initials == sounds.size();
        }
    }

    /**
     * The letters of a word typed with or without tones, by digits or marks, ü as v, of half or full width; absent when
     * it is no pinyin.
     */
    public static Optional<String> letters(String typed) {
        if (typed.length() > 2 * LONGEST) return Optional.empty();
        String lower = Fold.of(typed).replace("u:", "v");
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD).replace("u\u0308", "v")
                .replaceAll("u(\\p{Mn})\u0308", "v$1");
        String plain = MARKS.matcher(split).replaceAll("").replace('’', '\'');
        if (TONES.matcher(plain).matches()) plain = plain.replaceAll("[0-5]", "'");
        return LETTERS.matcher(plain).matches() && plain.length() <= LONGEST ? Optional.of(plain) : Optional.empty();
    }

    /** The likely ways to read letters, likeliest first; an apostrophe ends a syllable. */
    public List<Parse> parse(String letters) {
        List<Parse> all = best(letters, false);
        if (all.isEmpty()) return all;
        double limit = all.getFirst().cost + SLACK;
        boolean plain = all.getFirst().initials == 0;
        return all.stream().filter(p -> plain
                ? p.initials == 0 || (p.allInitials() && letters.length() <= SHORT)
                : p.cost <= limit || p.allInitials()).toList();
    }

    /** The ways to read letters as whole syllables by a speaker who does not tell some of them apart. */
    public List<Parse> parseSlurred(String letters) {
        return best(letters, true);
    }

    private List<Parse> best(String letters, boolean slurred) {
        List<List<Parse>> reached = new ArrayList<>();
        for (int i = 0; i <= letters.length(); i++)
            reached.add(new ArrayList<>());
        reached.getFirst().add(new Parse(List.of(), 0, 0));
        for (int at = 0; at < letters.length(); at++) {
            List<Parse> here = reached.get(at);
            if (here.isEmpty()) continue;
            here.sort(Comparator.comparingDouble(Parse::cost));
            if (here.size() > KEPT) here.subList(KEPT, here.size()).clear();
            if (letters.charAt(at) == '\'') {
                reached.get(at + 1).addAll(here);
                continue;
            }
            for (int end = at + 1; end <= Math.min(letters.length(), at + Syllables.LONGEST); end++) {
                if (letters.charAt(end - 1) == '\'') break;
                for (Parse step : steps(letters.substring(at, end), end == letters.length(), slurred))
                    for (Parse before : here)
                        reached.get(end).add(joined(before, step));
            }
        }
        List<Parse> all = reached.getLast().stream().filter(p -> !p.sounds.isEmpty())
                .sorted(Comparator.comparingDouble(Parse::cost)).limit(KEPT).toList();
        return all;
    }

    private static Parse joined(Parse before, Parse step) {
        List<Sound> sounds = new ArrayList<>(before.sounds);
        sounds.addAll(step.sounds);
        return new Parse(List.copyOf(sounds), before.cost + step.cost, before.initials + step.initials);
    }

    private List<Parse> steps(String letters, boolean last, boolean slurred) {
        List<Parse> steps = new ArrayList<>();
        int id = table.id(letters);
        if (slurred) {
            table.soundingLike(letters).ifPresent(some -> steps.add(step(some, id == 0 ? 1.1 : 1, 0)));
            return steps;
        }
        if (id != 0) {
            BitSet one = new BitSet();
            one.set(id);
            steps.add(step(one, 1, 0));
        }
        table.beginning(letters).ifPresent(some -> {
            if (isInitial(letters)) steps.add(step(some, 1.5, 1));
            else if (last && some.cardinality() > (id == 0 ? 0 : 1)) steps.add(step(some, 1.2, 0));
        });
        return steps;
    }

    private static Parse step(BitSet syllables, double cost, int initials) {
        return new Parse(List.of(Sound.of(syllables)), cost, initials);
    }

    private static boolean isInitial(String letters) {
        return letters.length() == 1 || letters.equals("zh") || letters.equals("ch") || letters.equals("sh");
    }
}
