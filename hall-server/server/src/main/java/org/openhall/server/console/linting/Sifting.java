package org.openhall.server.console.linting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openhall.server.linting.Found;
import org.openhall.server.linting.Severity;

/** Goes through findings once for all that the page says: there may be a hundred thousand and more. For one thread. */
final class Sifting {

    private final FindingFilter filter;
    private final int first;
    private final int size;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Set<String> offices = new TreeSet<>();
    private final List<Found> lines = new ArrayList<>();
    private String office = "";
    private int total;

    /**
     * Nothing is sifted yet.
     *
     * @param first of those that the filter lets through that is shown
     * @param size how many are shown
     */
    Sifting(FindingFilter filter, int first, int size) {
        this.filter = filter;
        this.first = first;
        this.size = size;
    }

    void take(Found found) {
        if (!found.facts().publisher().equals(office)) {
            office = found.facts().publisher();
            offices.add(office);
        }
        if (!filter.fits(found)) return;
        counts.merge(found.severity(), 1, Integer::sum);
        if (!filter.asGrave(found)) return;
        if (total >= first && total < first + size) lines.add(found);
        total++;
    }

    /** How many of a gravity there are, whichever the filter asks for. */
    int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Whose records these are, by name; never empty names. */
    Set<String> offices() {
        return offices;
    }

    /** Those that are shown. */
    List<Found> lines() {
        return lines;
    }

    /** How many the filter lets through. */
    int total() {
        return total;
    }
}
