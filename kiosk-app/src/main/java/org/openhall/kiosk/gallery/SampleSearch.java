package org.openhall.kiosk.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openhall.content.reading.Line;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.contract.feed.RowKey;

/** Plain substring search over the sample: enough to fill the search screen's states, not the kiosk's engine. */
final class SampleSearch {

    private SampleSearch() {}

    static Results search(Query query, List<Line> chosen, List<Line> all, Function<RowKey, String> words) {
        String text = query.text().trim();
        if (text.isEmpty()) return Results.NONE;
        List<Line> found = chosen.stream().filter(l -> words.apply(l.key()).contains(text)).toList();
        List<Line> everywhere = all.stream().filter(l -> words.apply(l.key()).contains(text)).toList();
        Map<Kind, Integer> kinds = everywhere.stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.summingInt(l -> 1)));
        Map<String, Integer> domains = everywhere.stream().filter(l -> !l.domain().isEmpty())
                .collect(Collectors.groupingBy(Line::domain, Collectors.summingInt(l -> 1)));
        Map<Level, Integer> levels = everywhere.stream().flatMap(l -> l.levels().stream())
                .collect(Collectors.groupingBy(l -> l, Collectors.summingInt(l -> 1)));
        Map<String, Integer> publishers = everywhere.stream().filter(l -> !l.publisher().isEmpty())
                .collect(Collectors.groupingBy(Line::publisher, Collectors.summingInt(l -> 1)));
        List<Results.Hit> hits = found.stream().skip(query.offset()).limit(query.limit())
                .map(l -> new Results.Hit(l, spans(l.title(), text), l.summary(), spans(l.summary(), text))).toList();
        return new Results(hits, found.size(), new Results.Facets(kinds, domains, levels, publishers), List.of(),
                found.isEmpty() ? nearby(text, all, words) : List.of());
    }

    /** Single characters of the words that do have hits. */
    private static List<Results.Nearby> nearby(String text, List<Line> all, Function<RowKey, String> words) {
        return text.codePoints().mapToObj(Character::toString).distinct().limit(3)
                .map(c -> new Results.Nearby(c,
                        (int) all.stream().filter(l -> words.apply(l.key()).contains(c)).count()))
                .filter(n -> n.count() > 0).toList();
    }

    private static List<Results.Span> spans(String where, String what) {
        return Optional.of(where.indexOf(what)).filter(i -> i >= 0)
                .map(i -> List.of(new Results.Span(i, i + what.length()))).orElse(List.of());
    }
}
