package org.openhall.kiosk.lexicon;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects words and lays them out as a {@link Lexicon}. Not thread-safe. */
public final class LexiconBuilder {

    /** Longest word kept, in characters. */
    public static final int LONGEST = 24;

    private final Map<Entry, Double> probabilities = new HashMap<>();

    /**
     * Adds a word; of two probabilities for the same word and reading the higher one stays.
     *
     * @param text 1 to {@value #LONGEST} characters of the basic plane
     * @param reading numbers of its syllables, one for each character
     * @param probability above 0, at most 1
     * @throws IllegalArgumentException if text and reading differ in length, or a range is left
     */
    public void add(String text, int[] reading, double probability) {
        if (text.length() != reading.length || text.isEmpty() || text.length() > LONGEST)
            throw new IllegalArgumentException("a word needs one syllable a character: " + text);
        if (!(probability > 0 && probability <= 1)) throw new IllegalArgumentException("probability " + probability);
        StringBuilder sound = new StringBuilder(reading.length);
        for (int syllable : reading) {
            if (syllable < 0 || syllable >= Syllables.count())
                throw new IllegalArgumentException("syllable " + syllable);
            sound.append((char) syllable);
        }
        probabilities.merge(new Entry(sound.toString(), text), probability, Math::max);
    }

    /** Lays out what was added. */
    public Lexicon build() {
        return new Lexicon(columns());
    }

    /** Writes what was added as a {@link LexiconFile}; the same words always give the same bytes. */
    public void write(OutputStream out) throws IOException {
        LexiconFile.write(columns(), out);
    }

    private Lexicon.Columns columns() {
        Word[] words = probabilities.entrySet().stream()
                .map(e -> new Word(e.getKey().sound(), e.getKey().text(), cost(e.getValue())))
                .sorted(Comparator.comparing(Word::sound).thenComparingInt(Word::cost).thenComparing(Word::text))
                .toArray(Word[]::new);
        Layout columns = new Layout();
        List<Node> level = List.of(new Node(0, words.length, 0));
        for (int depth = 0; !level.isEmpty(); depth++)
            level = columns.addLevel(words, level, depth);
        return columns.finished();
    }

    private static int cost(double probability) {
        return Math.clamp(Math.round(-Math.log(probability) * Lexicon.COST_UNIT), 0, 0xFFFF);
    }

    private record Entry(String sound, String text) {}

    private record Word(String sound, String text, int cost) {}

    /** A node: the words from..to share the syllables that lead to it. */
    private record Node(int from, int to, int syllable) {}

    /** The columns of the level-order layout, growing. */
    private static final class Layout {
        private final List<short[]> nodes = new ArrayList<>();
        private final List<Integer> costs = new ArrayList<>();
        private final StringBuilder texts = new StringBuilder();

        List<Node> addLevel(Word[] words, List<Node> level, int depth) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                int at = node.from();
                while (at < node.to() && words[at].sound().length() == depth) {
                    costs.add(words[at].cost());
                    texts.append(words[at].text());
                    at++;
                }
                int own = at - node.from();
                int before = next.size();
                while (at < node.to()) {
                    int end = endOfChild(words, at, node.to(), depth);
                    next.add(new Node(at, end, words[at].sound().charAt(depth)));
                    at = end;
                }
                nodes.add(new short[]{(short) node.syllable(), (short) (next.size() - before), (short) own});
            }
            return next;
        }

        private static int endOfChild(Word[] words, int from, int to, int depth) {
            char syllable = words[from].sound().charAt(depth);
            int end = from;
            while (end < to && words[end].sound().charAt(depth) == syllable)
                end++;
            return end;
        }

        Lexicon.Columns finished() {
            short[] costColumn = new short[costs.size()];
            for (int i = 0; i < costColumn.length; i++)
                costColumn[i] = costs.get(i).shortValue();
            return new Lexicon.Columns(column(0), column(1), column(2), costColumn, texts.toString().toCharArray());
        }

        private short[] column(int index) {
            short[] column = new short[nodes.size()];
            for (int i = 0; i < column.length; i++)
                column[i] = nodes.get(i)[index];
            return column;
        }
    }
}
