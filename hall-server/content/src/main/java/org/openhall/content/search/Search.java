package org.openhall.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.content.reading.Results.Hit;
import org.openhall.content.reading.Results.How;
import org.openhall.content.reading.Results.Nearby;

/** One search on one shelf at one moment, from the words typed to what is shown. */
final class Search {

    private static final int MOST = 100;
    private static final int LONGEST_NEARBY = 8;
    private static final int MOST_NEARBY = 4;

    private final Shelf shelf;
    private final Finder finder;

    Search(Shelf shelf, long millis) {
        this.shelf = shelf;
        finder = new Finder(shelf, millis);
    }

    Results results(Query query) {
        String words = Planner.words(query.text());
        List<List<Part>> plan = shelf.planner().plan(words);
        if (plan.isEmpty()) return Results.NONE;
        Found found = finder.find(plan);
        Chosen chosen = new Chosen(shelf, query.filter());
        int limit = Math.clamp(query.limit(), 1, MOST);
        int offset = Math.clamp(query.offset(), 0, shelf.records());
        long[] best = found.best(chosen, offset + limit);
        Marker exact = new Marker(wants(plan));
        Marker near = found.near() ? new Marker(finder.allWants(plan)) : exact;
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < best.length; i++) {
            int slice = ShelfOrder.slice(best[i]);
            int record = ShelfOrder.record(best[i]);
            Marker marker = found.bySlice().get(slice).isNear(record) ? near : exact;
            hits.add(marker.mark(shelf.segment(slice), record));
        }
        int total = found.total();
        return new Results(hits, query.filter().equals(Filter.ALL) ? total : found.count(chosen),
                FacetCounter.count(found), total == 0 ? List.of() : hows(plan, found, words),
                total == 0 ? nearby(words) : List.of());
    }

    private static List<Want> wants(List<List<Part>> plan) {
        return plan.stream().flatMap(List::stream).flatMap(part -> part.wants().stream()).distinct().toList();
    }

    private static List<How> hows(List<List<Part>> plan, Found found, String words) {
        Stream<How> readings = plan.stream().flatMap(List::stream).flatMap(part -> part.hows().stream());
        return Stream.concat(readings, found.near() ? Stream.of(new How.Near(words)) : Stream.empty()).distinct()
                .toList();
    }

    /** Pieces of the words that do have hits, the longest from the left, each begun where the last one ended. */
    private List<Nearby> nearby(String words) {
        List<Nearby> ways = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            int at = 0;
            while (at + 1 < word.length() && ways.size() < MOST_NEARBY) {
                Nearby longest = null;
                int end = at + 2;
                while (end <= Math.min(word.length(), at + LONGEST_NEARBY)) {
                    Nearby longer = counted(word.substring(at, end));
                    if (longer == null) break;
                    longest = longer;
                    end++;
                }
                if (longest != null && ways.stream().map(Nearby::text).noneMatch(longest.text()::equals))
                    ways.add(longest);
                at += longest == null ? 1 : longest.text().length();
            }
        }
        return ways;
    }

    private Nearby counted(String text) {
        if (Character.isSurrogate(text.charAt(0))) return null;
        int count = finder.findExact(shelf.planner().plan(Planner.words(text))).total();
        return count == 0 ? null : new Nearby(text, count);
    }
}
