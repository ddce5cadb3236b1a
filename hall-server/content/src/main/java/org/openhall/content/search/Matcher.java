package org.openhall.content.search;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.openhall.content.search.index.Candidates;
import org.openhall.content.search.index.Passages;
import org.openhall.content.search.index.Places;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.index.View;
import org.openhall.content.search.words.Fold;

/** Looks for things in one segment, among the records that live and may be shown at one moment. For one search. */
final class Matcher {

    private final View.Slice slice;
    private final Segment segment;
    private final long millis;
    private final boolean whole;
    private final Places places;

    Matcher(View.Slice slice, long millis) {
        this.slice = slice;
        this.segment = slice.segment();
        this.millis = millis;
        whole = slice.isWholeAt(millis);
        places = new Places(segment);
    }

    Scores find(Want want) {
        return switch (want) {
            case Want.Literal literal -> literal(literal);
            case Want.Spoken spoken -> spoken(spoken);
            case Want.Gapped gapped -> gapped(gapped);
        };
    }

    private Scores literal(Want.Literal want) {
        String word = want.word();
        if (word.length() <= 2) return listed(Candidates.literal(segment, word), word, want.cost());
        if (places.tell(word)) return placed(places.of(word), word.length(), want.cost());
        return read(Candidates.literal(segment, word), want.cost(), word.length(), text -> indexOf(text, word, 0));
    }

    /** Passages that are known to hold a word of one or two characters. */
    private Scores listed(int[] passages, String word, int cost) {
        Scores scores = new Scores(passages.length);
        int body = Tier.score(Tier.BODY, cost, 1);
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            if (!counts(record)) continue;
            int place = passage - segment.firstPassage(record);
            if (place > 1)
                scores.body(record, body);
            else if (place == 0)
                scores.add(record, Tier.score(titlePoints(record, word), cost, 0));
            else if (word.length() == 1)
                scores.add(record, Tier.score(Tier.KEYWORD, cost, 0));
            else if (!scores.isSettled(record, place)) {
                char[] text = segment.passage(record, passage);
                int at = indexOf(text, word, 0);
                scores.add(record, Tier.score(points(text, at, at + word.length(), place), cost, 0));
            }
        }
        return scores;
    }

    /** What starts at known places of the texts and is that long. */
    private Scores placed(int[] starts, int length, int cost) {
        Scores scores = new Scores(starts.length);
        int body = Tier.score(Tier.BODY, cost, 1);
        int record = 0;
        int seen = -1; // the record, and the part of it, that counted last
        int part = 0;
        for (int at : starts) {
            record = segment.recordAt(at, record);
            int bodyStart = segment.bodyStart(record);
            if (at >= bodyStart) {
                int stretch = 2 + Passages.stretch(at - bodyStart);
                if ((seen == record && part == stretch) || !counts(record)) continue;
                if (at + length > segment.textStart(record + 1)) continue;
                scores.body(record, body);
                part = stretch;
            } else {
                int keywords = segment.keywordStart(record);
                int place = at >= keywords ? 1 : 0;
                if ((seen == record && part == place) || !counts(record)) continue;
                if (at + length > (place == 0 ? keywords : bodyStart)) continue;
                int points = place == 0
                        ? titlePoints(record, at, at + length)
                        : points(isEdge(at - 1, -1, keywords, bodyStart), isEdge(at + length, 1, keywords, bodyStart),
                                1);
                scores.add(record, Tier.score(points, cost, 0));
                part = place;
            }
            seen = record;
        }
        return scores;
    }

    /** Looks through the texts of passages, few mostly, for something that long. */
    private Scores read(int[] passages, int cost, int length, ToIntFunction<char[]> finding) {
        Scores scores = new Scores(passages.length);
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            int place = passage - segment.firstPassage(record);
            if (!counts(record) || scores.isSettled(record, place)) continue;
            char[] text = segment.passage(record, passage);
            int at = finding.applyAsInt(text);
            if (at < 0) continue;
            if (place > 1)
                scores.body(record, Tier.score(Tier.BODY, cost, 1));
            else
                scores.add(record, Tier.score(points(text, at, at + length, place), cost, 0));
        }
        return scores;
    }

    /** Points of a title that is known to hold a word of one or two characters, looking at no more of it than needed. */
    private int titlePoints(int record, String word) {
        if (segment.titleFirst(record) != word.charAt(0)) return Tier.TITLE;
        int from = segment.titleWords(record);
        if (word.length() > 1 && !segment.hasLetter(from + 1, word.charAt(1))) return Tier.TITLE;
        return from + word.length() >= segment.titleWordsEnd(record) ? Tier.TITLE_WHOLE : Tier.TITLE_START;
    }

    private Scores spoken(Want.Spoken want) {
        int[] passages = Candidates.sounding(segment, want.sounds());
        SoundRow row = new SoundRow(want.sounds());
        Scores scores = new Scores(passages.length);
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            int place = passage - segment.firstPassage(record);
            if (place > 1 || !counts(record) || scores.isSettled(record, place)) continue;
            char[] text = segment.passage(record, passage);
            SoundRun run = row.find(text, segment.sounds(record, place == 1), 0);
            if (run != null)
                scores.add(record, Tier.score(points(text, run.from(), run.to(), place), want.cost(), 0));
        }
        return scores;
    }

    private Scores gapped(Want.Gapped want) {
        String before = want.before();
        String after = want.after();
        int length = before.length() + 1 + after.length();
        if (before.length() == 1 && after.length() == 1) return between(want);
        boolean tellsBefore = places.tell(before);
        boolean tellsAfter = places.tell(after);
        if ((tellsBefore || before.length() == 1) && (tellsAfter || after.length() == 1)) {
            int[] words = !tellsAfter
                    ? places.of(before)
                    : !tellsBefore
                            ? places.of(after)
                            : Places.meet(places.of(before), places.of(after), before.length() + 1);
            return placed(fitting(words, tellsBefore ? 0 : 2, want), length, want.cost());
        }
        int[] passages = Candidates.literals(segment, Stream.of(before, after).filter(w -> !w.isEmpty()).toList());
        return read(passages, want.cost(), length, text -> gappedIndex(text, want));
    }

    /** Of the places of its words, the starts of what is wanted: single characters beside them and the gap are looked at. */
    private int[] fitting(int[] words, int back, Want.Gapped want) {
        int gap = want.before().length();
        int first = gap == 1 ? want.before().charAt(0) : -1;
        int last = want.after().length() == 1 ? want.after().charAt(0) : -1;
        int[] starts = new int[words.length];
        int n = 0;
        for (int word : words) {
            int start = word - back;
            if (start >= 0 && (first < 0 || segment.letter(start) == first)
                    && (last < 0 || segment.hasLetter(start + gap + 1, (char) last))
                    && segment.letter(start + gap) != '\n')
                starts[n++] = start;
        }
        return Arrays.copyOf(starts, n);
    }

    /** One character, any, one character: too little to look for but as each word of three that it can be. */
    private Scores between(Want.Gapped want) {
        Scores found = Scores.NONE;
        for (char middle : places.between(want.before().charAt(0), want.after().charAt(0)).toCharArray())
            found = found.or(literal(new Want.Literal(want.before() + middle + want.after(), want.cost())));
        return found;
    }

    static int gappedIndex(char[] text, Want.Gapped want) {
        int at = indexOf(text, want.before(), 0);
        while (at >= 0) {
            int after = at + want.before().length() + 1;
            if (after <= text.length && startsWith(text, want.after(), after) && text[after - 1] != '\n') return at;
            at = indexOf(text, want.before(), at + 1);
        }
        return -1;
    }

    private boolean counts(int record) {
        return whole || (slice.lives(record) && segment.shownAt(record, millis));
    }

    private static int points(char[] text, int from, int to, int place) {
        return points(isEdge(text, from - 1, -1), isEdge(text, to, 1), place);
    }

    private int titlePoints(int record, int from, int to) {
        return points(from <= segment.titleWords(record), to >= segment.titleWordsEnd(record), 0);
    }

    private static int points(boolean starts, boolean ends, int place) {
        if (place == 1) return starts && ends ? Tier.KEYWORD_WHOLE : Tier.KEYWORD;
        if (starts && ends) return Tier.TITLE_WHOLE;
        return starts ? Tier.TITLE_START : Tier.TITLE;
    }

    /** Whether nothing but signs lies between a place and the end of its word list entry. */
    private static boolean isEdge(char[] text, int at, int step) {
        int i = at;
        while (i >= 0 && i < text.length && text[i] != '\n' && !Fold.isWord(text[i]))
            i += step;
        return i < 0 || i >= text.length || text[i] == '\n';
    }

    /** The same of a place among all texts, in the part of them between two others. */
    private boolean isEdge(int at, int step, int start, int end) {
        for (int i = at; i >= start && i < end; i += step) {
            char c = segment.letter(i);
            if (c == '\n') return true;
            if (Fold.isWord(c)) return false;
        }
        return true;
    }

    /**
     * First place of a word in a text, both folded, from a place on; -1 if none. Looks at the last
     * character of each window and leaps over the window where that is none of the word's.
     */
    static int indexOf(char[] text, String word, int from) {
        int length = word.length();
        if (length == 0) return from <= text.length ? from : -1;
        long some = 0;
        for (int i = 0; i < length; i++)
            some |= 1L << word.charAt(i);
        char last = word.charAt(length - 1);
        int end = from + length - 1;
        while (end < text.length) {
            char c = text[end];
            if (c == last && startsWith(text, word, end - length + 1)) return end - length + 1;
            end += (some & (1L << c)) == 0 ? length : 1;
        }
        return -1;
    }

    private static boolean startsWith(char[] text, String word, int at) {
        if (at + word.length() > text.length) return false;
        for (int i = 0; i < word.length(); i++)
            if (text[at + i] != word.charAt(i)) return false;
        return true;
    }
}
