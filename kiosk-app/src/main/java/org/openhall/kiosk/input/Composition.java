package org.openhall.kiosk.input;

import java.util.List;

/**
 * What is being composed and has not entered the text: words picked already, then letters with what they may mean.
 *
 * @param picked in order
 * @param letters typed after those
 * @param decoding of these letters
 */
record Composition(List<Picked> picked, String letters, Decoding decoding) {

    static final Composition NONE = new Composition(List.of(), "", Decoding.NOTHING);

    /** Most letters in one composition. */
    static final int MOST_LETTERS = 40;

    Composition {
        picked = List.copyOf(picked);
    }

    /**
     * A word chosen for the beginning of the letters.
     *
     * @param candidate the word
     * @param letters it stands for, so that it can be taken back
     */
    record Picked(Candidate candidate, String letters) {}

    boolean isEmpty() {
        return picked.isEmpty() && letters.isEmpty();
    }

    /** Whether letters are there that no word is offered for. */
    boolean isUnread() {
        return !letters.isEmpty() && decoding.candidates().isEmpty();
    }

    /**
     * Whether only initials have been typed, such as db. Which word they stand for is a guess here, but the hall's index
     * knows every title by its initials: so the letters themselves are searched for until a word is picked.
     */
    boolean isInitials() {
        return picked.isEmpty() && letters.length() > 1 && letters.chars().noneMatch(c -> "aeiouv'".indexOf(c) >= 0);
    }

    /** The text it would become now: picked words, the first candidate, and letters that this one does not cover. */
    String preview() {
        if (isInitials()) return letters;
        StringBuilder text = new StringBuilder(pickedText());
        if (decoding.candidates().isEmpty()) return text.append(letters).toString();
        Candidate first = decoding.candidates().getFirst();
        return text.append(first.text()).append(letters.substring(first.consumed())).toString();
    }

    /** What stands above the keys: picked words, then the letters parted into syllables. */
    String line() {
        if (decoding.candidates().isEmpty()) return pickedText() + letters;
        String rest = letters.substring(decoding.candidates().getFirst().consumed());
        return pickedText() + decoding.spelt() + (letters.endsWith("'") ? "'" : "") + rest;
    }

    String pickedText() {
        return String.join("", picked.stream().map(p -> p.candidate().text()).toList());
    }

    String pickedReading() {
        return String.join(" ", picked.stream().map(p -> p.candidate().reading()).toList());
    }
}
