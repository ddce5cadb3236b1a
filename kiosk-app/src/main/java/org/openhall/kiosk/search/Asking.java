package org.openhall.kiosk.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.wording.KindWords;

/** Asks the library and makes the answer ready to be shown. Reads the disk: never on the UI thread. */
final class Asking {

    /** Suggestions and nearby words asked for. */
    private static final int WORDS = 6;
    private static final int DOMAINS = 3;
    private static final int OFFICES = 2;

    private final Library library;
    private final LocalDate today;

    Asking(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    Answer answer(Query query) {
        Results results = library.search(query);
        List<FoundRow> rows = results.hits().stream().map(h -> FoundRow.of(h,
                marked(h.line().kind()) ? library.read(h.line().key()) : Optional.empty(), today)).toList();
        List<DomainShelf> domains = library.domains();
        Map<String, String> names = domains.stream()
                .collect(Collectors.toMap(DomainShelf::code, d -> d.domain().name(), (a, _) -> a));
        List<String> suggestions = library.suggest(query.text(), WORDS).stream().filter(s -> !s.equals(query.text()))
                .distinct().toList();
        Answer answer = new Answer(query.text(), rows, results.total(), results.facets(), HowWords.of(results.how()),
                names, suggestions, WayOut.NONE);
        if (answer.everywhere() > 0 || results.total() > 0) return answer;
        return new Answer(query.text(), rows, 0, results.facets(), answer.how(), names, suggestions,
                wayOut(query.text(), results.nearby(), domains));
    }

    /** Kinds whose rows carry a mark that only the record knows. */
    private static boolean marked(Kind kind) {
        return kind == Kind.DOCUMENT || kind == Kind.POLICY || kind == Kind.NOTICE;
    }

    private WayOut wayOut(String text, List<Results.Nearby> nearby, List<DomainShelf> domains) {
        List<Results.Nearby> words = nearby.stream().limit(WORDS).toList();
        return new WayOut(tried(library.holdings()), words, nearest(text, words, domains),
                new EntryReader(library, today).read(library.list(Filter.of(Kind.OFFICE), 0, OFFICES).lines()));
    }

    /** Domains that share characters with the words, then those in which the nearby words are found most. */
    private List<DomainShelf> nearest(String text, List<Results.Nearby> nearby, List<DomainShelf> domains) {
        Map<String, Integer> weights = new HashMap<>();
        for (Results.Nearby word : nearby) {
            library.search(new Query(word.text(), Filter.ALL, 0, 1)).facets().domains()
                    .forEach((code, count) -> weights.merge(code, count, Integer::sum));
        }
        for (DomainShelf domain : domains) {
            int shared = shared(text, domain);
            if (shared > 1) weights.merge(domain.code(), shared * 1000, Integer::sum);
        }
        return domains.stream().filter(d -> d.items() > 0 && weights.containsKey(d.code()))
                .sorted(Comparator.comparingInt(d -> -weights.get(d.code()))).limit(DOMAINS).toList();
    }

    private static int shared(String text, DomainShelf domain) {
        return Stream.concat(Stream.of(domain.domain().name()), domain.domain().aliases().stream())
                .mapToInt(name -> (int) text.codePoints().distinct().filter(c -> name.indexOf(c) >= 0).count()).max()
                .orElse(0);
    }

    private static String tried(Holdings holdings) {
        String places = Stream.of(Kind.ITEM, Kind.GUIDE, Kind.DOCUMENT, Kind.POLICY, Kind.NOTICE)
                .filter(k -> holdings.of(k) > 0).map(k -> KindWords.count(k, holdings.of(k)) + KindWords.of(k))
                .collect(Collectors.joining("、"));
        return places.isEmpty() ? "" : places + "里都找过了。";
    }
}
