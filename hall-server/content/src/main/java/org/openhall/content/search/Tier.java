package org.openhall.content.search;

/** Points by place: any hit in a title is worth more than any in the body, whatever way the words were read. */
final class Tier {

    static final int TITLE_WHOLE = 90;
    static final int TITLE_START = 80;
    static final int TITLE = 70;
    static final int KEYWORD_WHOLE = 60;
    static final int KEYWORD = 50;
    static final int BODY = 30;
    /** Below this stands what was found for a near spelling only. */
    static final int NEAR = 10;
    /** A score is points times this plus the number of passages of the body that match, up to one less. */
    static final int STEP = 16;

    private Tier() {}

    static int score(int points, int cost, int bodyHits) {
        return Math.max(points - cost, 1) * STEP + Math.min(bodyHits, STEP - 1);
    }

    /** The same order below everything that was found as typed. */
    static int near(int score) {
        return Math.max(1, score / STEP / NEAR) * STEP + score % STEP;
    }
}
