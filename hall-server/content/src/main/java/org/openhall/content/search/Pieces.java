package org.openhall.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.reading.Results.How;
import org.openhall.content.search.words.AskingWords;
import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Spelling;
import org.openhall.content.search.words.Syllables;

/**
 * Takes words apart that nothing has as a whole: words with synonyms first, then the longest pieces that something has,
 * without the words around them with which people ask. Where no piece of a word is known, what else is said for it is taken
 * apart. Letters are cut between syllables only. For one search.
 */
final class Pieces {

    /** Characters that are taken apart; the rest of a longer search is left out. */
    private static final int READ = 32;
    private static final int LONGEST = 8;
    private static final int SHORTEST = 2;
    private static final int MOST = 4;

    private final Shelf shelf;
    private final Finder finder;
    private final AskingWords asking = new AskingWords();
    private final Spelling spelling = new Spelling();
    private final Map<String, Optional<Piece>> tried = new HashMap<>();

    private Pieces(Shelf shelf, Finder finder) {
        this.shelf = shelf;
        this.finder = finder;
    }

    /** The pieces of words as {@link Planner#words} gives them, at most a few; none when nothing is known of them. */
    static List<Piece> of(String words, Shelf shelf, Finder finder) {
        Pieces taking = new Pieces(shelf, finder);
        List<String> typed = List.of(words.substring(0, Math.min(words.length(), READ)).split(" ", -1));
        return typed.stream().flatMap(taking::apart).distinct().limit(MOST).toList();
    }

    private Stream<Piece> apart(String typed) {
        Optional<String> letters = Spelling.letters(typed);
        return letters.isPresent()
                ? orSaid(cut(syllables(letters.orElseThrow()), "'"), typed)
                : asking.without(Fold.of(typed)).stream().flatMap(word -> orSaid(cut(signs(word), ""), word));
    }

    private Stream<Piece> orSaid(Stream<Piece> pieces, String typed) {
        List<Piece> some = pieces.toList();
        return some.isEmpty() ? saidFor(typed).distinct().flatMap(word -> cut(signs(word), "")) : some.stream();
    }

    /** The best piece, and what is left before and behind it taken apart in its turn. */
    private Stream<Piece> cut(List<String> signs, String between) {
        for (boolean synonyms : new boolean[]{true, false}) {
            for (int length = Math.min(LONGEST, signs.size()); length >= SHORTEST; length--) {
                for (int at = 0; at + length <= signs.size(); at++) {
                    Optional<Piece> piece = known(String.join(between, signs.subList(at, at + length)), length);
                    if (piece.isEmpty() || (synonyms && !piece.orElseThrow().saidOtherwise())) continue;
                    return Stream.of(cut(signs.subList(0, at), between), piece.stream(),
                            cut(signs.subList(at + length, signs.size()), between)).flatMap(part -> part);
                }
            }
        }
        return Stream.of();
    }

    private Optional<Piece> known(String text, int signs) {
        return tried.computeIfAbsent(text, one -> {
            List<List<Part>> plan = shelf.planner().plan(one);
            Found found = finder.findExact(plan);
            if (found.total() == 0) return Optional.empty();
            boolean synonym = plan.stream().flatMap(List::stream).flatMap(part -> part.hows().stream())
                    .anyMatch(how -> how instanceof How.Synonym(String word, List<String> _)
                            && word.codePointCount(0, word.length()) == signs);
            boolean named = !isHeard(one) && found.isAbove(Tier.BODY);
            return Optional
                    .of(new Piece(one.replace("'", ""), plan, found, synonym, synonym || named || signs > SHORTEST));
        });
    }

    private static boolean isHeard(String text) {
        return !Fold.isHan(text.charAt(0));
    }

    /** The other words of each set that has this one, typed or sounded. */
    private Stream<String> saidFor(String typed) {
        Optional<String> letters = Spelling.letters(typed);
        Stream<Synonyms.Found> sets = letters.isPresent()
                ? spelling.parse(letters.orElseThrow()).stream()
                        .flatMap(parse -> shelf.synonyms().sounding(parse.sounds()).stream())
                : shelf.synonyms().in(Fold.of(typed)).stream();
        return sets.flatMap(set -> set.also().stream());
    }

    private static List<String> signs(String word) {
        return word.codePoints().mapToObj(Character::toString).toList();
    }

    /** Letters as whole syllables; none when they cannot be read so. */
    private List<String> syllables(String letters) {
        return spelling.parse(letters).stream().filter(parse -> parse.initials() == 0).findFirst()
                .map(parse -> parse.sounds().stream().filter(sound -> sound.syllables().cardinality() == 1)
                        .map(sound -> Syllables.table().name(sound.syllables().nextSetBit(0))).toList())
                .orElse(List.of());
    }

    /**
     * A piece that something has.
     *
     * @param text folded, to be shown and searched for
     * @param plan what is looked for
     * @param found what has it
     * @param saidOtherwise whether it is a word with synonyms
     * @param telling whether it says enough to stand for all the words
     */
    record Piece(String text, List<List<Part>> plan, Found found, boolean saidOtherwise, boolean telling) {}
}
