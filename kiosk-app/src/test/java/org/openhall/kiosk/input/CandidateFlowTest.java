package org.openhall.kiosk.input;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CandidateFlowTest {

    private static final Candidate ONE = new Candidate("一", "yi", 2);

    @Test
    void fillsRowsWithWhatFits() {
        List<Candidate> candidates = Collections.nCopies(20, ONE);
        double each = CandidateFlow.width(ONE, 100);
        double three = 3 * each + 2 * CandidateFlow.GAP;
        assertEquals(3, CandidateFlow.fitting(candidates, 0, three + 0.01, 1));
        assertEquals(2, CandidateFlow.fitting(candidates, 0, three - 0.01, 1));
        assertEquals(12, CandidateFlow.fitting(candidates, 0, three + 0.01, 4));
        assertEquals(5, CandidateFlow.fitting(candidates, 15, three + 0.01, 4));
    }

    @Test
    void givesASentenceARowOfItsOwn() {
        Candidate longOne = new Candidate("一".repeat(60), "yi", 2);
        assertEquals(20.0, CandidateFlow.width(longOne, 20));
        assertEquals(1, CandidateFlow.fitting(List.of(longOne, ONE), 0, 20, 1));
    }

    @Test
    void pagesCoverEveryCandidateOnce() {
        List<Candidate> candidates = Collections.nCopies(50, ONE);
        int covered = 4;
        int page = 0;
        while (covered < candidates.size()) {
            assertEquals(covered, CandidateFlow.start(candidates, 4, page++, 12, 2));
            covered += CandidateFlow.fitting(candidates, covered, 12, 2);
        }
        int last = CandidateFlow.start(candidates, 4, 99, 12, 2);
        assertTrue(
                last < candidates.size() && last + CandidateFlow.fitting(candidates, last, 12, 2) == candidates.size());
    }
}
