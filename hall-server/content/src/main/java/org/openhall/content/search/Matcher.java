package org.openhall.content.search;

import java.util.List;

import org.openhall.content.search.index.Candidates;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.index.View;
import org.openhall.content.search.words.Fold;

/** Looks for one thing in one segment, among the records that live and may be shown at one moment. */
final class Matcher {

    private final View.Slice slice;
    private final Segment segment;
    private final long millis;

    Matcher(View.Slice slice, long millis) {
        this.slice = slice;
        this.segment = slice.segment();
        this.millis = millis;
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
        int[] passages = Candidates.literal(segment, word);
        Scores scores = new Scores(passages.length);
        boolean exact = word.length() <= 2;
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            if (!counts(record)) continue;
            int place = passage - segment.firstPassage(record);
            if (scores.isSettled(record, place)) continue;
            if (exact && place > 1) {
                note(scores, record, Tier.BODY, want.cost());
            } else if (word.length() == 1 && place == 1) {
                note(scores, record, Tier.KEYWORD, want.cost());
            } else if (exact && place == 0) {
                note(scores, record, titlePoints(record, word), want.cost());
            } else {
                char[] text = segment.passage(record, passage);
                int at = new String(text).indexOf(word); // compiled to vector instructions, unlike any loop of ours
                if (at >= 0) note(scores, record, points(text, at, at + word.length(), place), want.cost());
            }
        }
        return scores;
    }

    /** Points of a title that is known to hold the word, looking at no more of it than its ends. */
    private int titlePoints(int record, String word) {
        int length = segment.titleEnd(record);
        int at = 0;
        while (at < length && !Fold.isWord(segment.titleChar(record, at)))
            at++;
        for (int i = 0; i < word.length(); i++, at++)
            if (at >= length || segment.titleChar(record, at) != word.charAt(i)) return Tier.TITLE;
        while (at < length && !Fold.isWord(segment.titleChar(record, at)))
            at++;
        return at == length ? Tier.TITLE_WHOLE : Tier.TITLE_START;
    }

    private Scores spoken(Want.Spoken want) {
        int[] passages = Candidates.sounding(segment, want.sounds());
        Scores scores = new Scores(passages.length);
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            int place = passage - segment.firstPassage(record);
            if (place > 1 || !counts(record) || scores.isSettled(record, place)) continue;
            char[] text = segment.passage(record, passage);
            SoundRun run = SoundRun.find(text, segment.sounds(record, place == 1), want.sounds(), 0);
            if (run != null) note(scores, record, points(text, run.from(), run.to(), place), want.cost());
        }
        return scores;
    }

    private Scores gapped(Want.Gapped want) {
        List<String> words = java.util.stream.Stream.of(want.before(), want.after()).filter(w -> !w.isEmpty()).toList();
        int[] passages = Candidates.literals(segment, words);
        Scores scores = new Scores(passages.length);
        int record = 0;
        for (int passage : passages) {
            record = segment.recordOf(passage, record);
            int place = passage - segment.firstPassage(record);
            if (!counts(record) || scores.isSettled(record, place)) continue;
            char[] text = segment.passage(record, passage);
            int at = gappedIndex(text, want);
            int to = at + want.before().length() + 1 + want.after().length();
            if (at >= 0) note(scores, record, points(text, at, to, place), want.cost());
        }
        return scores;
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

    private static void note(Scores scores, int record, int points, int cost) {
        int score = Tier.score(points, cost, points == Tier.BODY ? 1 : 0);
        if (points == Tier.BODY)
            scores.again(record, score);
        else
            scores.add(record, score);
    }

    private boolean counts(int record) {
        return slice.lives(record) && segment.shownAt(record, millis);
    }

    private static int points(char[] text, int from, int to, int place) {
        if (place > 1) return Tier.BODY;
        boolean starts = isEdge(text, from - 1, -1);
        boolean ends = isEdge(text, to, 1);
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
