package org.openhall.server.linting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was found at one moment. Immutable.
 *
 * @param found the gravest first; they are made when they are read, each time
 * @param at when it was looked for
 * @param years whose working days are known
 * @param records how many were looked at
 */
public record Report(Findings found, Instant at, List<Integer> years, int records) {

    /** Before anybody has looked. */
    public static final Report NONE = new Report(Findings.NONE, Instant.EPOCH, List.of(), 0);

    /** Whether anybody has looked yet. */
    public boolean ready() {
        return at.isAfter(Instant.EPOCH);
    }

    /** The findings about records of these offices; absent: of all. */
    public Stream<Found> of(Optional<Set<String>> offices) {
        Predicate<Found> theirs = found -> offices.map(ids -> ids.contains(found.office())).orElse(true);
        return found.stream().filter(theirs);
    }

    /**
     * Those that are wanted, counted and cut into pages; quick enough for each call, however many there are.
     *
     * @param offices ids of the offices whose records may be seen; absent: all
     * @param first place of the first on the page, from 0
     * @param size of the page
     */
    public Sifted sift(Optional<Set<String>> offices, Wanted wanted, int first, int size) {
        return found.sift(offices, wanted, first, size);
    }
}
