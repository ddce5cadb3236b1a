package org.openhall.content.search.index;

import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Syllables;
import org.openhall.contract.feed.RowKey;

/** Takes texts apart into terms: each character, each two neighbours, each syllable, the initials of two and of three. */
final class GramReader {

    private final Postings postings;
    private final Syllables syllables = Syllables.table();

    GramReader(Postings postings) {
        this.postings = postings;
    }

    /** Notes title, keywords and body as passages from that number on. */
    void read(Sounded head, String body, int passage) {
        String text = head.text();
        grams(text, 0, head.titleEnd(), passage);
        sounds(text, head.sounds(), 0, head.titleEnd(), passage);
        grams(text, head.titleEnd(), text.length(), passage + 1);
        sounds(text, head.sounds(), head.titleEnd(), text.length(), passage + 1);
        int number = passage + 2;
        for (int i = 0; i < Passages.count(body.length()); i++) {
            int start = i * Passages.STEP;
            grams(body, start, Math.min(body.length(), start + Passages.LENGTH), number++);
        }
    }

    /** Notes the record's key and what it points at. */
    void point(Entry entry, int passage) {
        postings.add(Terms.key(entry.line().key()), passage);
        for (RowKey ref : entry.refs())
            postings.add(Terms.ref(ref), passage);
        for (RowKey item : entry.items())
            postings.add(Terms.ref(item), passage);
    }

    private void grams(String text, int from, int to, int passage) {
        char before = '\n';
        for (int i = from; i < to; i++) {
            char c = Fold.of(text.charAt(i));
            boolean gap = isGap(c);
            if (!gap) {
                postings.add(Terms.one(c), passage);
                if (before != '\n') postings.add(Terms.two(before, c), passage);
            }
            before = gap ? '\n' : c;
        }
    }

    /** Whether no pair of characters takes this one in. */
    static boolean isGap(char folded) {
        return folded == '\n' || folded == ' ';
    }

    /** A character that is read here otherwise than usual is noted under both readings: the usual one gets typed too. */
    private void sounds(String text, String sounds, int from, int to, int passage) {
        Readings first = Readings.NONE;
        Readings second = Readings.NONE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int syllable = sounds.charAt(i);
            if (syllable == 0 && c != '\n' && !Fold.isWord(c)) continue;
            Readings third = syllable == 0 ? Readings.NONE : new Readings(syllable, syllables.reading(Fold.of(c)));
            if (syllable != 0) {
                postings.add(Terms.syllable(third.here), passage);
                if (third.here != third.usual) postings.add(Terms.syllable(third.usual), passage);
                initials(first, second, third, passage);
            }
            first = second;
            second = third;
        }
    }

    private void initials(Readings first, Readings second, Readings third, int passage) {
        if (second.here == 0) return;
        char[] lasts = initials(third);
        for (char b : initials(second)) {
            for (char c : lasts) {
                postings.add(Terms.initials(b, c), passage);
                if (first.here != 0)
                    for (char a : initials(first))
                    postings.add(Terms.initials(a, b, c), passage);
            }
        }
    }

    private char[] initials(Readings readings) {
        char here = syllables.initial(readings.here);
        char usual = syllables.initial(readings.usual);
        return here == usual ? new char[]{here} : new char[]{here, usual};
    }

    private record Readings(int here, int usual) {
        private static final Readings NONE = new Readings(0, 0);
    }
}
