package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.openhall.kiosk.lexicon.Lexicon;

/** Cuts a run into words where the general lexicon finds the likeliest ones; what it does not know stays single. */
final class RunCutter {

    private static final double UNKNOWN = 16;

    private final Lexicon lexicon;

    RunCutter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Where words begin, and the end of the run: 0, …, length.
     *
     * @param longest longest word to leave whole, in characters
     */
    List<Integer> cut(SpokenRun run, int longest) {
        double[] cost = new double[run.length() + 1];
        int[] from = new int[run.length() + 1];
        Arrays.fill(cost, 1, cost.length, Double.MAX_VALUE);
        for (int start = 0; start < run.length(); start++) {
            better(cost, from, start, start + 1, UNKNOWN);
            int node = Lexicon.ROOT;
            for (int end = start + 1; end <= Math.min(run.length(), start + longest); end++) {
                int child = lexicon.childFrom(node, run.syllables()[end - 1]);
                boolean there = child < lexicon.childrenEnd(node)
                        && lexicon.syllable(child) == run.syllables()[end - 1];
                if (!there) break;
                node = child;
                int word = lexicon.wordsStart(node);
                while (word < lexicon.wordsEnd(node) && !lexicon.standsIn(run.text(), start, word, end - start))
                    word++;
                if (word < lexicon.wordsEnd(node)) better(cost, from, start, end, lexicon.cost(word));
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int at = run.length(); at > 0; at = from[at])
            cuts.add(at);
        cuts.add(0);
        Collections.reverse(cuts);
        return cuts;
    }

    private static void better(double[] cost, int[] from, int start, int end, double more) {
        if (cost[start] + more >= cost[end]) return;
        cost[end] = cost[start] + more;
        from[end] = start;
    }
}
