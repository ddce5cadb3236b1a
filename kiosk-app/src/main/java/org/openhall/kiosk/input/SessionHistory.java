package org.openhall.kiosk.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconBuilder;

/**
 * The words that one citizen chose, kept in memory only: a public kiosk forgets them with the session, by going back to
 * {@link #EMPTY}. Immutable, thread-safe.
 */
public final class SessionHistory {

    /** Nothing chosen yet. */
    public static final SessionHistory EMPTY = new SessionHistory(new LinkedHashMap<>());

    private static final int MOST = 100;
    /** A word chosen once stands before all but the commonest; each further choice adds as much. */
    private static final double CHOSEN_ONCE = 1e-3;
    private static final double CHOSEN_OFTEN = 1e-2;

    private final SequencedMap<Chosen, Integer> counts;
    private final Optional<Lexicon> lexicon;

    private SessionHistory(SequencedMap<Chosen, Integer> counts) {
        this.counts = counts;
        this.lexicon = counts.isEmpty() ? Optional.empty() : Optional.of(lexicon(counts));
    }

    /**
     * The history with one more choice; single characters are not worth remembering, they would tear words apart.
     *
     * @param text what was chosen
     * @param reading its syllables, blank-separated
     */
    public SessionHistory with(String text, String reading) {
        List<String> syllables = List.of(reading.split(" ", -1));
        boolean fits = text.length() >= 2 && text.length() == syllables.size()
                && text.length() <= LexiconBuilder.LONGEST;
        if (!fits) return this;
        SequencedMap<Chosen, Integer> more = new LinkedHashMap<>(counts);
        Chosen chosen = new Chosen(text, reading);
        Integer before = more.remove(chosen);
        more.putLast(chosen, before == null ? 1 : before + 1);
        if (more.size() > MOST) more.pollFirstEntry();
        return new SessionHistory(more);
    }

    Optional<Lexicon> lexicon() {
        return lexicon;
    }

    private static Lexicon lexicon(Map<Chosen, Integer> counts) {
        LexiconBuilder builder = new LexiconBuilder();
        counts.forEach((chosen, count) -> PinyinSyllables.numbers(chosen.reading()).ifPresent(
                numbers -> builder.add(chosen.text(), numbers, Math.min(CHOSEN_OFTEN, count * CHOSEN_ONCE))));
        return builder.build();
    }

    private record Chosen(String text, String reading) {}
}
