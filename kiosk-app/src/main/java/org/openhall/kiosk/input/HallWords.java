package org.openhall.kiosk.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.SearchKeys;
import org.openhall.kiosk.lexicon.Asking;
import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconBuilder;

/**
 * Gathers the hall's own words from what it has published, with the sounds that the rows carry, so that 康巴什 and
 * 公租房 win over the words of the newspaper. Made anew after each sync that changed content; one thread at a time.
 */
public final class HallWords {

    /**
     * What is typed here is a hall's own word about every third time: a word's weight is its share of the hall's words,
     * times this, within bounds that hold for a hall of ten titles and one of twenty thousand.
     */
    private static final double TYPED_HERE = 0.3;
    private static final double TERM_AT_LEAST = 3e-5;
    private static final double PART_AT_LEAST = 3e-6;
    private static final double AT_MOST = 5e-4;
    /** A whole title or a keyword counts for more than a part of a title. */
    private static final int TERM_COUNTS = 3;
    /** A term with what people ask of it. */
    private static final double ASKED = 1e-6;
    private static final int LONGEST_PART = 10;
    private static final int MOST_WORDS_IN_PART = 3;
    /** Titles are also cut finely: 农村危房改造 is a word, 危房改造 is asked for too. */
    private static final int LONGEST_SMALL_WORD = 3;
    private static final int LONGEST_ASKED = 8;
    private static final int MOST_ASKED = 1500;
    /** Each page is found by going through all before it. */
    private static final int PAGE = 2000;

    private final RunCutter cutter;
    private final Map<Term, Integer> titles = new HashMap<>();
    private final Map<Term, Integer> parts = new HashMap<>();

    /** Cuts titles into words with a general lexicon. */
    public HallWords(Lexicon general) {
        this.cutter = new RunCutter(general);
    }

    /** Takes the titles and keywords of all that may be shown. Reads the disk: not on the UI thread. */
    public void addAll(Library library) {
        int offset = 0;
        Page page = library.list(Filter.ALL, offset, PAGE);
        while (!page.lines().isEmpty()) {
            for (Line line : page.lines())
                library.read(line.key()).ifPresent(p -> add(p.imprint().title(), p.imprint().keys()));
            offset += page.lines().size();
            page = library.list(Filter.ALL, offset, PAGE);
        }
    }

    /** Takes a title and its keywords, with their sounds. */
    public void add(String title, SearchKeys keys) {
        for (SpokenRun run : SpokenRun.of(title, keys.titlePinyin()))
            addRun(run);
        for (SearchKeys.Keyword keyword : keys.keywords())
            SpokenRun.of(keyword.word(), keyword.pinyin()).forEach(this::addTerm);
    }

    /** The words gathered so far. */
    public Lexicon build() {
        LexiconBuilder builder = new LexiconBuilder();
        double all = Math.max(1, parts.values().stream().mapToInt(Integer::intValue).sum());
        parts.forEach((part, count) -> builder.add(part.text(), part.syllables(),
                Math.clamp(TYPED_HERE * count / all, PART_AT_LEAST, AT_MOST)));
        titles.forEach((term, count) -> builder.add(term.text(), term.syllables(),
                Math.clamp(TYPED_HERE * TERM_COUNTS * count / all, TERM_AT_LEAST, AT_MOST)));
        titles.entrySet().stream().filter(e -> e.getKey().text().length() <= LONGEST_ASKED)
                .sorted(Map.Entry.<Term, Integer>comparingByValue().reversed()).limit(MOST_ASKED)
                .forEach(e -> Asking.addPairs(builder, e.getKey().text(), e.getKey().syllables(), ASKED));
        return builder.build();
    }

    private void addRun(SpokenRun run) {
        addTerm(run);
        Set<Term> inside = new HashSet<>();
        addParts(inside, run, cutter.cut(run, LONGEST_PART));
        addParts(inside, run, cutter.cut(run, LONGEST_SMALL_WORD));
        inside.forEach(part -> parts.merge(part, 1, Integer::sum));
    }

    private static void addParts(Set<Term> inside, SpokenRun run, List<Integer> cuts) {
        for (int first = 0; first + 1 < cuts.size(); first++) {
            for (int last = first + 1; last < cuts.size() && last - first <= MOST_WORDS_IN_PART; last++) {
                int length = cuts.get(last) - cuts.get(first);
                if (length >= 2 && length <= LONGEST_PART)
                    inside.add(Term.of(run.slice(cuts.get(first), cuts.get(last))));
            }
        }
    }

    private void addTerm(SpokenRun run) {
        if (run.length() >= 2 && run.length() <= LexiconBuilder.LONGEST) titles.merge(Term.of(run), 1, Integer::sum);
    }

    /** A text with its sound; the sound as characters, so that terms compare by value. */
    private record Term(String text, String sound) {

        static Term of(SpokenRun run) {
            StringBuilder sound = new StringBuilder();
            for (int syllable : run.syllables())
                sound.append((char) syllable);
            return new Term(run.text(), sound.toString());
        }

        int[] syllables() {
            return sound.chars().toArray();
        }
    }
}
