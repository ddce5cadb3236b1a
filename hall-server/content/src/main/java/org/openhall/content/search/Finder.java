package org.openhall.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs plans over a shelf at one moment: first as typed, then, if that found little, by near spellings. For one search. */
final class Finder {

    /** Fewer hits than this and near spellings are looked for too. */
    private static final int LITTLE = 5;

    private final NearWords nearWords = new NearWords();
    private final Shelf shelf;
    private final List<Matcher> matchers;

    /** The moment is in milliseconds since 1970. */
    Finder(Shelf shelf, long millis) {
        this.shelf = shelf;
        matchers = shelf.view().slices().stream().map(slice -> new Matcher(slice, millis)).toList();
    }

    /** Everything that a plan finds. */
    Found find(List<List<Part>> plan) {
        Found found = findExact(plan);
        List<Scores> exact = found.bySlice();
        if (plan.isEmpty() || found.total() >= LITTLE) return found;
        List<List<Want>> near = plan.getLast().stream().map(nearWords::of).toList();
        List<Scores> all = new ArrayList<>();
        boolean some = false;
        for (int i = 0; i < exact.size(); i++) {
            Scores more = near(plan.getLast(), near, matchers.get(i)).nearWithout(exact.get(i));
            some |= more.size() > 0;
            all.add(exact.get(i).or(more));
        }
        return new Found(shelf, all, some);
    }

    /** What a plan finds as typed: by the first of its ways that finds something. */
    Found findExact(List<List<Part>> plan) {
        Found found = new Found(shelf, matchers.stream().map(matcher -> Scores.NONE).toList(), false);
        for (List<Part> way : plan) {
            found = new Found(shelf, matchers.stream().map(matcher -> exact(way, matcher)).toList(), false);
            if (found.total() > 0) return found;
        }
        return found;
    }

    /** All that may be marked in what {@link #find} found. */
    List<Want> allWants(List<List<Part>> plan) {
        return plan.stream().flatMap(List::stream)
                .flatMap(part -> Stream.concat(part.wants().stream(), nearWords.of(part).stream())).distinct().toList();
    }

    private static Scores exact(List<Part> way, Matcher matcher) {
        Scores found = null;
        for (Part part : way) {
            Scores ofPart = any(part.wants(), matcher);
            found = found == null ? ofPart : found.and(ofPart);
            if (found.size() == 0) break;
        }
        return found == null ? Scores.NONE : found;
    }

    private static Scores near(List<Part> parts, List<List<Want>> near, Matcher matcher) {
        Scores found = null;
        for (int i = 0; i < parts.size(); i++) {
            Scores ofPart = any(parts.get(i).wants(), matcher).or(any(near.get(i), matcher));
            found = found == null ? ofPart : found.and(ofPart);
        }
        return found == null ? Scores.NONE : found;
    }

    private static Scores any(List<Want> wants, Matcher matcher) {
        Scores found = Scores.NONE;
        for (Want want : wants)
            found = found.or(matcher.find(want));
        return found;
    }
}
