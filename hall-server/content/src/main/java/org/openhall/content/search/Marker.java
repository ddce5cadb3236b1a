package org.openhall.content.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.openhall.content.reading.Line;
import org.openhall.content.reading.Results.Hit;
import org.openhall.content.reading.Results.Span;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.words.Clean;
import org.openhall.content.search.words.Fold;

/** Shows where a record matches: in its title, and in the stretch of its body around the first place. */
final class Marker {

    private static final int BEFORE = 16;
    private static final int LENGTH = 90;
    private static final String CUT = "…";

    private final List<Want> wants;

    /** Marks these; the cheaper readings are looked for first. */
    Marker(List<Want> wants) {
        this.wants = wants.stream().sorted(Comparator.comparingInt(Want::cost)).toList();
    }

    Hit mark(Segment segment, int record) {
        Line line = segment.line(record);
        Clean title = Clean.of(line.title());
        BitSet inTitle = places(Fold.of(title.text()).toCharArray(), segment.sounds(record, false));
        List<Span> titleMarks = spans(inTitle).stream()
                .map(span -> new Span(title.origin(span.from()), title.origin(span.to() - 1) + 1)).toList();
        char[] body = segment.body(record);
        int at = first(body);
        if (at < 0) return new Hit(line, titleMarks, line.summary(), marks(line.summary()));
        int from = at;
        while (from > 0 && body[from - 1] != '\n' && at - from < BEFORE)
            from--;
        if (Character.isLowSurrogate(body[from]) && from > 0) from--;
        int to = from;
        while (to < body.length && body[to] != '\n' && to - from < LENGTH)
            to++;
        boolean cut = from > 0 && body[from - 1] != '\n';
        String snippet = (cut ? CUT : "") + segment.bodyWords(record, from, to);
        return new Hit(line, titleMarks, snippet, marks(snippet));
    }

    private List<Span> marks(String text) {
        return spans(places(Fold.of(text).toCharArray(), null));
    }

    private int first(char[] body) {
        for (Want want : wants) {
            int at = switch (want) {
                case Want.Literal literal -> Matcher.indexOf(body, literal.word(), 0);
                case Want.Gapped gapped -> Matcher.gappedIndex(body, gapped);
                case Want.Spoken spoken -> -1;
            };
            if (at >= 0 && at < body.length) return at;
        }
        return -1;
    }

    private BitSet places(char[] text, char[] sounds) {
        BitSet marked = new BitSet();
        for (Want want : wants) {
            switch (want) {
                case Want.Literal literal -> {
                    String word = literal.word();
                    for (int at = Matcher.indexOf(text, word, 0); at >= 0 && !word.isEmpty(); at = Matcher.indexOf(text,
                            word, at + 1))
                        marked.set(at, at + word.length());
                }
                case Want.Gapped gapped -> {
                    int at = Matcher.gappedIndex(text, gapped);
                    if (at >= 0) marked.set(at, at + gapped.before().length() + 1 + gapped.after().length());
                }
                case Want.Spoken spoken -> {
                    if (sounds == null || sounds.length != text.length) continue;
                    SoundRow row = new SoundRow(spoken.sounds());
                    SoundRun run = row.find(text, sounds, 0);
                    while (run != null) {
                        marked.set(run.from(), run.to());
                        run = row.find(text, sounds, run.from() + 1);
                    }
                }
            }
        }
        return marked;
    }

    private static List<Span> spans(BitSet marked) {
        List<Span> spans = new ArrayList<>();
        for (int from = marked.nextSetBit(0); from >= 0;) {
            int to = marked.nextClearBit(from);
            spans.add(new Span(from, to));
            from = marked.nextSetBit(to);
        }
        return spans;
    }
}
