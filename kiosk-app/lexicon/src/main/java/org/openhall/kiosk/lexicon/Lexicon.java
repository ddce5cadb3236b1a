package org.openhall.kiosk.lexicon;

/**
 * Words under their sounds: a trie over syllable numbers (see {@link Syllables}), laid out level by level in flat arrays,
 * so that children of a node, words of a node, and words of equal length are neighbours. A word has as many characters
 * as its node has syllables. Immutable, thread-safe; about 30 bytes a word.
 */
public final class Lexicon {

    /** The node of no syllables. */
    public static final int ROOT = 0;
    /** Costs are kept in thousandths of a nat. */
    static final double COST_UNIT = 1000.0;

    private final short[] syllables;
    private final int[] firstChild;
    private final int[] firstWord;
    private final short[] costs;
    private final char[] texts;
    private final int[] wordsBefore;
    private final int[] charsBefore;

    /**
     * Opens columns.
     *
     * @throws IllegalArgumentException if they do not fit together
     */
    Lexicon(Columns columns) {
        this.syllables = columns.syllables();
        this.costs = columns.costs();
        this.texts = columns.texts();
        this.firstChild = starts(columns.childCounts(), 1);
        this.firstWord = starts(columns.wordCounts(), 0);
        int nodes = syllables.length;
        if (firstChild[nodes] != nodes || firstWord[nodes] != costs.length)
            throw new IllegalArgumentException("counts do not add up");
        int deepest = 0;
        for (int end = 1; end < nodes; deepest++) {
            int next = firstChild[end];
            if (next <= end) throw new IllegalArgumentException("levels do not add up");
            end = next;
        }
        this.wordsBefore = new int[deepest + 2];
        this.charsBefore = new int[deepest + 2];
        measureLevels(deepest);
        if (charsBefore[deepest + 1] != texts.length) throw new IllegalArgumentException("texts do not add up");
    }

    /**
     * The columns as a file holds them; nodes stand in level order, words in the order of their nodes. The arrays are
     * shared, not copied.
     *
     * @param syllables for each node the syllable that leads to it
     * @param childCounts for each node how many children it has
     * @param wordCounts for each node how many words it has
     * @param costs for each word -ln(probability) in thousandths
     * @param texts the words, one behind the other
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier between builder and file, never compared
    record Columns(short[] syllables, short[] childCounts, short[] wordCounts, short[] costs, char[] texts) {}

    private void measureLevels(int deepest) {
        int end = 1;
        for (int depth = 0; depth <= deepest; depth++) {
            int words = firstWord[end];
            wordsBefore[depth + 1] = words;
            charsBefore[depth + 1] = charsBefore[depth] + (words - wordsBefore[depth]) * depth;
            end = firstChild[end];
        }
    }

    private static int[] starts(short[] counts, int first) {
        int[] starts = new int[counts.length + 1];
        starts[0] = first;
        for (int i = 0; i < counts.length; i++)
            starts[i + 1] = starts[i] + (counts[i] & 0xFFFF);
        return starts;
    }

    /** Number of nodes, the root included. */
    public int nodes() {
        return syllables.length;
    }

    /** Number of words; a word with two readings counts twice. */
    public int words() {
        return costs.length;
    }

    /** Bytes its arrays take. */
    public long bytes() {
        return 2L * syllables.length + 4L * firstChild.length + 4L * firstWord.length + 2L * costs.length
                + 2L * texts.length;
    }

    /** The syllable that leads to a node. */
    public int syllable(int node) {
        return syllables[node];
    }

    /** The first child whose syllable is not below a number; {@link #childrenEnd} if there is none. */
    public int childFrom(int node, int syllable) {
        int low = firstChild[node];
        int high = firstChild[node + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (syllables[middle] < syllable)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /** One after a node's last child. */
    public int childrenEnd(int node) {
        return firstChild[node + 1];
    }

    /** A node's first word; its words follow each other, the likeliest first. */
    public int wordsStart(int node) {
        return firstWord[node];
    }

    /** One after a node's last word. */
    public int wordsEnd(int node) {
        return firstWord[node + 1];
    }

    /** What a word costs in a sentence: -ln(probability), 0 or more. */
    public double cost(int word) {
        return (costs[word] & 0xFFFF) / COST_UNIT;
    }

    /**
     * The word itself.
     *
     * @param length number of its characters: the depth of its node
     */
    public String text(int word, int length) {
        return new String(texts, charsBefore[length] + (word - wordsBefore[length]) * length, length);
    }

    /**
     * Whether a word stands in a text, without making a string of it.
     *
     * @param length number of its characters: the depth of its node
     */
    public boolean standsIn(String text, int from, int word, int length) {
        int at = charsBefore[length] + (word - wordsBefore[length]) * length;
        for (int i = 0; i < length; i++)
            if (texts[at + i] != text.charAt(from + i)) return false;
        return true;
    }
}
