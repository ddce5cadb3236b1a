package org.openhall.content.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Sound;
import org.openhall.content.search.words.Spelling;
import org.openhall.content.search.words.Syllables;

/** What somebody may have meant who typed a word that finds little: other characters of the same sound, one wrong sign. */
final class NearWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 16;
    private static final int SWAPPED = 10;
    private static final int EDGE = 20;

    private final Spelling spelling = new Spelling();

    /** The near readings of one part. */
    List<Want> of(Part part) {
        List<Want> wants = new ArrayList<>();
        Optional<String> letters = Spelling.letters(part.typed());
        if (letters.isPresent()) {
            spelling.parseSlurred(letters.orElseThrow()).forEach(p -> wants.add(new Want.Spoken(p.sounds(), 0)));
            return wants;
        }
        String word = Fold.of(part.typed());
        homophone(word).ifPresent(wants::add);
        if (word.length() < SHORTEST || word.length() > LONGEST) return wants;
        wrong(word, wants);
        missing(word, wants);
        for (int i = 0; i < word.length(); i++)
            wants.add(new Want.Literal(word.substring(0, i) + word.substring(i + 1), edge(word, i)));
        for (int i = 0; i + 1 < word.length(); i++)
            wants.add(new Want.Literal(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i)
                    + word.substring(i + 2), SWAPPED));
        return wants;
    }

    private static Optional<Want> homophone(String word) {
        List<Sound> sounds = new ArrayList<>();
        boolean heard = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            BitSet readings = Syllables.table().readings(c);
            sounds.add(readings.isEmpty() ? Sound.of(c) : Sound.of(readings));
            heard |= !readings.isEmpty();
        }
        return heard && sounds.size() > 1 && sounds.size() <= LONGEST
                ? Optional.of(new Want.Spoken(sounds, 0))
                : Optional.empty();
    }

    private static void wrong(String word, List<Want> wants) {
        for (int i = 1; i + 1 < word.length(); i++)
            wants.add(new Want.Gapped(word.substring(0, i), word.substring(i + 1), 0));
    }

    private static void missing(String word, List<Want> wants) {
        for (int i = 1; i < word.length(); i++)
            wants.add(new Want.Gapped(word.substring(0, i), word.substring(i), SWAPPED));
    }

    /** A word without its first or last character says less than one without a character in its middle. */
    private static int edge(String word, int i) {
        return i == 0 || i == word.length() - 1 ? word.length() > SHORTEST ? SWAPPED : EDGE : SWAPPED;
    }
}
