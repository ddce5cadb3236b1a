package org.openhall.server.linting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page cut from the list of findings, against going through the list one by one. */
class SiftingTest {

    private static final int SIZE = 7;

    private final Random dice = new Random(20261130);

    @Test
    void aPageIsWhatGoingThroughTheListGives() {
        for (int round = 0; round < 200; round++) {
            Findings findings = findings(dice.nextInt(60));
            Optional<Set<String>> theirs = dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(Set.of("o1", "o2"));
            Wanted wanted = new Wanted(perhaps(Check.values()), perhaps(Severity.values()),
                    dice.nextBoolean() ? "" : "p1");
            int first = dice.nextInt(4) * SIZE;
            Sifted sifted = findings.sift(theirs, wanted, first, SIZE);
            List<Found> seen = findings.stream()
                    .filter(one -> theirs.map(ids -> ids.contains(one.office())).orElse(true))
                    .toList();
            List<Found> right = seen.stream().filter(wanted::holds).toList();
            assertEquals(right.size(), sifted.total());
            assertEquals(words(right.stream().skip(first).limit(SIZE)), words(sifted.lines().stream()));
            Set<String> offices = new TreeSet<>();
            seen.forEach(one -> offices.add(one.facts().publisher()));
            offices.remove("");
            assertEquals(offices, sifted.offices());
            for (Severity severity : Severity.values()) {
                Wanted ofIt = new Wanted(wanted.check(), Optional.of(severity), wanted.office());
                assertEquals(seen.stream().filter(ofIt::holds).count(), (long) sifted.counts().get(severity));
            }
        }
    }

    private static List<String> words(Stream<Found> found) {
        return found.map(one -> one.facts().key() + " " + one.severity() + " " + one.check()).toList();
    }

    private Findings findings(int records) {
        List<Looked> looked = new ArrayList<>();
        long[] marks = new long[0];
        for (int i = 0; i < records; i++) {
            String publisher = dice.nextInt(4) == 0 ? "" : "p" + dice.nextInt(3);
            looked.add(new Looked(
                    new Facts(new RowKey("notice", "n" + i), "停电", "", publisher, List.of(), Optional.empty(),
                            Optional.empty(), List.of(), Set.of(), new About.Other(java.util.Map.of())),
                    "o" + dice.nextInt(4),
                    false, List.of()));
            for (int no = dice.nextInt(4); no > 0; no--) {
                marks = Arrays.copyOf(marks, marks.length + 1);
                marks[marks.length - 1] = Findings
                        .mark(new Finding(one(Check.values()), one(Severity.values()), "", ""), i, no);
            }
        }
        Arrays.sort(marks);
        return new Findings(_ -> List.of(), looked, marks);
    }

    private <T> T one(T[] of) {
        return of[dice.nextInt(of.length)];
    }

    private <T> Optional<T> perhaps(T[] of) {
        return dice.nextBoolean() ? Optional.empty() : Optional.of(one(of));
    }
}
