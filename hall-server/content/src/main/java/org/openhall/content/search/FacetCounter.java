package org.openhall.content.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.openhall.content.reading.Results.Facets;
import org.openhall.content.search.index.Numbered;
import org.openhall.content.search.index.Segment;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;

/** Counts what was found by facet. */
final class FacetCounter {

    private FacetCounter() {}

    static Facets count(Found found) {
        Shelf shelf = found.shelf();
        int[] kinds = new int[Kind.values().length];
        int[] bits = new int[1 << Byte.SIZE];
        int[] domains = new int[shelf.domains().size()];
        int[] publishers = new int[shelf.publishers().size()];
        for (int slice = 0; slice < found.bySlice().size(); slice++) {
            Scores scores = found.bySlice().get(slice);
            Segment segment = shelf.segment(slice);
            int[] domainOf = shelf.domainsOf(slice);
            int[] publisherOf = shelf.publishersOf(slice);
            for (int i = 0; i < scores.size(); i++) {
                int record = scores.record(i);
                kinds[segment.kind(record)]++;
                domains[domainOf[record]]++;
                publishers[publisherOf[record]]++;
                bits[segment.levels(record)]++;
            }
        }
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        for (int i = 0; i < kinds.length; i++)
            if (kinds[i] > 0) byKind.put(Numbered.kind(i), kinds[i]);
        Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            int bit = Numbered.bit(level);
            int count = IntStream.range(0, bits.length).filter(i -> (i & bit) != 0).map(i -> bits[i]).sum();
            if (count > 0) byLevel.put(level, count);
        }
        return new Facets(byKind, named(domains, shelf.domains()), byLevel, named(publishers, shelf.publishers()));
    }

    private static Map<String, Integer> named(int[] counts, Numbering names) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++)
            if (counts[i] > 0 && !names.name(i).isEmpty()) named.put(names.name(i), counts[i]);
        return named;
    }
}
