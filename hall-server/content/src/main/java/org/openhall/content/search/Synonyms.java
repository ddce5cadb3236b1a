package org.openhall.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.search.words.Clean;
import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Sound;
import org.openhall.content.search.words.Syllables;
import org.openhall.contract.content.SynonymSet;

/** The words that people use for one another, folded. Immutable. */
final class Synonyms {

    private final List<List<String>> sets;

    Synonyms(List<SynonymSet> sets) {
        this.sets = sets.stream()
                .map(set -> set.words().stream().map(word -> Fold.of(Clean.of(word).text()))
                        .filter(word -> !word.isBlank()).distinct().toList())
                .filter(words -> words.size() > 1).toList();
    }

    /**
     * A word that stands in what was typed, and what else is said for it.
     *
     * @param typed the word
     * @param also the others
     */
    record Found(String typed, List<String> also) {}

    /** Sets with a word in a folded text; of overlapping words the longest counts. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (List<String> set : sets) {
            Optional<String> longest = set.stream().filter(text::contains)
                    .max(java.util.Comparator.comparingInt(String::length));
            longest.ifPresent(word -> found.add(new Found(word, without(set, word))));
        }
        return found.stream().filter(one -> found.stream()
                .noneMatch(o -> o.typed.length() > one.typed.length() && o.typed.contains(one.typed))).toList();
    }

    /** Sets with a word that is read exactly so. */
    List<Found> sounding(List<Sound> sounds) {
        List<Found> found = new ArrayList<>();
        for (List<String> set : sets) {
            set.stream().filter(word -> isReadAs(word, sounds)).findFirst()
                    .ifPresent(word -> found.add(new Found(word, without(set, word))));
        }
        return found;
    }

    /** All words that start with a folded text. */
    List<String> starting(String text) {
        return sets.stream().flatMap(List::stream).filter(word -> word.startsWith(text)).distinct().toList();
    }

    private static boolean isReadAs(String word, List<Sound> sounds) {
        if (word.length() != sounds.size()) return false;
        for (int i = 0; i < sounds.size(); i++)
            if (!sounds.get(i).fits(word.charAt(i), Syllables.table().reading(word.charAt(i)))) return false;
        return true;
    }

    private static List<String> without(List<String> set, String word) {
        return set.stream().filter(other -> !other.equals(word)).toList();
    }
}
