package org.openhall.content.search;

import java.util.Arrays;

/** Records of one segment with their scores, by rising record. Immutable but for the builder's hands. */
final class Scores {

    static final Scores NONE = new Scores(0);

    private int[] records;
    private int[] scores;
    private int size;

    Scores(int room) {
        records = new int[room];
        scores = new int[room];
    }

    int size() {
        return size;
    }

    int record(int at) {
        return records[at];
    }

    int score(int at) {
        return scores[at];
    }

    /** Whether a record that is here was found for a near spelling only. */
    boolean isNear(int record) {
        int at = Arrays.binarySearch(records, 0, size, record);
        return at >= 0 && scores[at] / Tier.STEP < Tier.NEAR;
    }

    /** Adds a record not below the last; the same record again keeps the better score. */
    void add(int record, int score) {
        if (size > 0 && records[size - 1] == record) {
            scores[size - 1] = Math.max(scores[size - 1], score);
            return;
        }
        if (size == records.length) {
            int room = Math.max(16, size * 2);
            records = Arrays.copyOf(records, room);
            scores = Arrays.copyOf(scores, room);
        }
        records[size] = record;
        scores[size++] = score;
    }

    /** Whether the record added last is this one, and a hit in that passage (0 title, 1 keywords, then body) adds nothing. */
    boolean isSettled(int record, int place) {
        if (size == 0 || records[size - 1] != record || place == 0) return false;
        int points = scores[size - 1] / Tier.STEP;
        return place == 1 ? points > Tier.KEYWORD_WHOLE : points > Tier.BODY;
    }

    /** A passage of the body matches, worth that score if it is the record's first match. */
    void body(int record, int score) {
        if (size == 0 || records[size - 1] != record) {
            add(record, score);
        } else if (scores[size - 1] / Tier.STEP == score / Tier.STEP) {
            if (scores[size - 1] % Tier.STEP < Tier.STEP - 1) scores[size - 1]++;
        } else if (scores[size - 1] < score) {
            scores[size - 1] = score;
        }
    }

    /** Records of either, with the better score. */
    Scores or(Scores other) {
        if (size == 0) return other;
        if (other.size == 0) return this;
        Scores both = new Scores(size + other.size);
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            boolean mine = j == other.size || (i < size && records[i] <= other.records[j]);
            if (mine)
                both.add(records[i], scores[i++]);
            else
                both.add(other.records[j], other.scores[j++]);
        }
        return both;
    }

    /** Records of both, with the worse score. */
    Scores and(Scores other) {
        Scores both = new Scores(Math.min(size, other.size));
        int j = 0;
        for (int i = 0; i < size; i++) {
            while (j < other.size && other.records[j] < records[i])
                j++;
            if (j == other.size) break;
            if (other.records[j] == records[i]) both.add(records[i], Math.min(scores[i], other.scores[j]));
        }
        return both;
    }

    /** Records that the other lacks, their scores moved below {@link Tier#NEAR}. */
    Scores nearWithout(Scores other) {
        Scores left = new Scores(size);
        int j = 0;
        for (int i = 0; i < size; i++) {
            while (j < other.size && other.records[j] < records[i])
                j++;
            if (j == other.size || other.records[j] != records[i]) left.add(records[i], Tier.near(scores[i]));
        }
        return left;
    }
}
