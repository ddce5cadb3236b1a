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
        if (found.total() == 0) return ofPieces(query, words, found);
        Marker exact = new Marker(wants(plan));
        Marker near = found.near() ? new Marker(finder.allWants(plan)) : exact;
        return shown(query, found, exact, near, hows(plan, found, words));
    }

    /** Nothing has the words: what has pieces of them, if those say enough; otherwise the pieces are only offered. */
    private Results ofPieces(Query query, String words, Found nothing) {
        List<Pieces.Piece> pieces = Pieces.of(words, shelf, finder);
        List<Pieces.Piece> telling = pieces.stream().filter(Pieces.Piece::telling).toList();
        if (telling.isEmpty())
            return new Results(List.of(), 0, FacetCounter.count(nothing), List.of(),
                    pieces.stream().map(piece -> new Nearby(piece.text(), piece.found().total())).toList());
        Marker marker = new Marker(telling.stream().flatMap(piece -> wants(piece.plan()).stream()).distinct().toList());
        return shown(query, Found.together(telling.stream().map(Pieces.Piece::found).toList()), marker, marker,
                List.of(new How.Pieces(words, telling.stream().map(Pieces.Piece::text).toList())));
    }

    private Results shown(Query query, Found found, Marker exact, Marker near, List<How> hows) {
        Chosen chosen = new Chosen(shelf, query.filter());
        int limit = Math.clamp(query.limit(), 1, MOST);
        int offset = Math.clamp(query.offset(), 0, shelf.records());
        long[] best = found.best(chosen, offset + limit);
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < best.length; i++) {
            int slice = ShelfOrder.slice(best[i]);
            int record = ShelfOrder.record(best[i]);
            Marker marker = found.bySlice().get(slice).isNear(record) ? near : exact;
            hits.add(marker.mark(shelf.segment(slice), record));
        }
        int count = query.filter().equals(Filter.ALL) ? found.total() : found.count(chosen);
        return new Results(hits, count, FacetCounter.count(found), hows, List.of());
    }

    private static List<Want> wants(List<List<Part>> plan) {
        return plan.stream().flatMap(List::stream).flatMap(part -> part.wants().stream()).distinct().toList();
    }

    private static List<How> hows(List<List<Part>> plan, Found found, String words) {
        Stream<How> readings = plan.stream().flatMap(List::stream).flatMap(part -> part.hows().stream());
        return Stream.concat(readings, found.near() ? Stream.of(new How.Near(words)) : Stream.empty()).distinct()
                .toList();
    }
}
