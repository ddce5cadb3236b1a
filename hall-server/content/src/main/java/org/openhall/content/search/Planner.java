package org.openhall.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Results.How;
import org.openhall.content.search.words.Clean;
import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Sound;
import org.openhall.content.search.words.Spelling;

/** Turns what was typed into what to look for. Pure, but for the synonyms it was made with. */
final class Planner {

    /** Characters of a search that count. */
    static final int LONGEST = 64;

    private static final int MOST_PARTS = 8;
    private static final int MOST_READINGS = 8;
    private static final int SYNONYM = 5;
    private static final int SOUND = 1;
    private static final int INITIALS = 3;

    private final Synonyms synonyms;
    private final Spelling spelling = new Spelling();

    Planner(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** What was typed, cleaned and cut to what counts, without blanks at its ends. */
    static String words(String typed) {
        String cut = typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed;
        StringBuilder words = new StringBuilder();
        for (String word : cut.split("[\\s\\p{Z}\\p{Cc}]+", -1)) { // cleaning a whole text drops blanks beside characters
            String one = withoutEdgeSigns(Clean.of(word).text().strip());
            if (!one.isEmpty()) words.append(words.isEmpty() ? "" : " ").append(one);
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() : words.toString();
    }

    /** Signs around a word are how it was written, not what is looked for; those that belong to signs inside it stay. */
    private static String withoutEdgeSigns(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isPunctuation(word.charAt(from)))
            from++;
        while (to > from && isPunctuation(word.charAt(to - 1)))
            to--;
        String inner = word.substring(from, to);
        return inner.isEmpty() || inner.chars().anyMatch(Planner::isBracket) ? word : inner;
    }

    private static boolean isPunctuation(char c) {
        int type = Character.getType(c);
        return isBracket(c) || type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION
                || type == Character.CONNECTOR_PUNCTUATION;
    }

    private static boolean isBracket(int c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    /** The ways to take a search, each a list of parts all of which a record must have; a later one only if those before found nothing. */
    List<List<Part>> plan(String words) {
        if (words.isEmpty()) return List.of();
        List<String> typed = List.of(words.split(" ", MOST_PARTS));
        List<List<Part>> ways = new ArrayList<>();
        if (typed.size() > 1) {
            List<Optional<String>> letters = typed.stream().map(Spelling::letters).toList();
            if (letters.stream().allMatch(Optional::isPresent))
                together(words, letters.stream().map(Optional::orElseThrow).toList()).ifPresent(ways::add);
        }
        ways.add(typed.stream().map(this::part).toList());
        return ways;
    }

    private Optional<List<Part>> together(String words, List<String> letters) {
        String joined = String.join("'", letters);
        if (joined.length() > Spelling.LONGEST) return Optional.empty();
        Part part = spoken(words, joined, new ArrayList<>(), new ArrayList<>());
        return part.wants().isEmpty() ? Optional.empty() : Optional.of(List.of(part));
    }

    private Part part(String typed) {
        String word = Fold.of(typed);
        List<Want> wants = new ArrayList<>(List.of(new Want.Literal(word, 0)));
        List<How> hows = new ArrayList<>();
        for (Synonyms.Found found : synonyms.in(word)) {
            hows.add(new How.Synonym(found.typed(), found.also()));
            for (String other : found.also()) {
                wants.add(new Want.Literal(word.replace(found.typed(), other), SYNONYM));
            }
        }
        Optional<String> letters = Spelling.letters(typed);
        if (letters.isPresent()) return spoken(typed, letters.orElseThrow(), wants, hows);
        mixed(word).forEach(sounds -> wants.add(new Want.Spoken(sounds, INITIALS)));
        return new Part(typed, List.copyOf(wants), List.copyOf(hows));
    }

    private Part spoken(String typed, String letters, List<Want> wants, List<How> hows) {
        List<Spelling.Parse> parses = spelling.parse(letters);
        if (!parses.isEmpty()) hows.add(new How.Sound(typed));
        for (Spelling.Parse parse : parses) {
            wants.add(new Want.Spoken(parse.sounds(), parse.initials() == 0 ? SOUND : INITIALS));
            for (Synonyms.Found found : synonyms.sounding(parse.sounds())) {
                hows.add(new How.Synonym(found.typed(), found.also()));
                for (String other : found.also())
                    wants.add(new Want.Literal(other, SYNONYM + INITIALS));
            }
        }
        return new Part(typed, List.copyOf(wants), hows.stream().distinct().toList());
    }

    /** Chinese characters and letters in one word: the letters are read, the characters stand for themselves. */
    private List<List<Sound>> mixed(String word) {
        if (word.chars().noneMatch(c -> Fold.isHan((char) c)) || word.chars().noneMatch(Planner::isLetter))
            return List.of();
        List<List<Sound>> readings = List.of(List.of());
        int at = 0;
        while (at < word.length() && !readings.isEmpty()) {
            int end = at;
            while (end < word.length() && isLetter(word.charAt(end)))
                end++;
            if (end > at) {
                readings = extended(readings, spelling.parse(word.substring(at, Math.min(end, at + Spelling.LONGEST))));
                at = end;
            } else {
                Sound itself = Sound.of(word.charAt(at++));
                readings = readings.stream().map(one -> with(one, List.of(itself))).toList();
            }
        }
        return readings;
    }

    private static List<List<Sound>> extended(List<List<Sound>> readings, List<Spelling.Parse> parses) {
        return readings.stream().flatMap(one -> parses.stream().map(parse -> with(one, parse.sounds())))
                .limit(MOST_READINGS).toList();
    }

    private static List<Sound> with(List<Sound> before, List<Sound> more) {
        List<Sound> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }
}
