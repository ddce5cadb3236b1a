package org.openhall.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.openhall.content.search.index.View;

/** Runs a plan over a shelf at one moment: first as typed, then, if that found little, by near spellings. */
final class Finder {

    /** Fewer hits than this and near spellings are looked for too. */
    private static final int LITTLE = 5;

    private final NearWords nearWords = new NearWords();

    /** Everything that a plan finds at that moment, in milliseconds since 1970. */
    Found find(Shelf shelf, List<List<Part>> plan, long millis) {
        Found found = findExact(shelf, plan, millis);
        List<Scores> exact = found.bySlice();
        if (plan.isEmpty() || found.total() >= LITTLE) return found;
        List<List<Want>> near = plan.getLast().stream().map(nearWords::of).toList();
        List<Scores> all = new ArrayList<>();
        boolean some = false;
        for (int i = 0; i < exact.size(); i++) {
            Matcher matcher = new Matcher(shelf.view().slices().get(i), millis);
            Scores more = near(plan.getLast(), near, matcher).nearWithout(exact.get(i));
            some |= more.size() > 0;
            all.add(exact.get(i).or(more));
        }
        return new Found(shelf, all, some);
    }

    /** What a plan finds as typed: by the first of its ways that finds something. */
    Found findExact(Shelf shelf, List<List<Part>> plan, long millis) {
        Found found = new Found(shelf, shelf.view().slices().stream().map(slice -> Scores.NONE).toList(), false);
        for (List<Part> way : plan) {
            List<Scores> scores = new ArrayList<>();
            for (View.Slice slice : shelf.view().slices())
                scores.add(exact(way, new Matcher(slice, millis)));
            found = new Found(shelf, scores, false);
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
