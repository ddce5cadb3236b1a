package org.openhall.server.importing.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.contract.content.Domain;
import org.openhall.server.importing.columns.Words;

/**
 * The domains that the hall knows, found by any name under which they are published. Immutable.
 *
 * @param domains by code
 */
public record DomainTable(Map<String, Domain> domains) {

    /** Copies. */
    public DomainTable {
        domains = Map.copyOf(domains);
    }

    /** The code of a domain by one of its names, with or without 领域. */
    public Optional<String> named(String name) {
        String bare = Words.bare(name).replaceFirst("领域$", "");
        if (bare.isEmpty()) return Optional.empty();
        return only(names().filter(n -> n.name().equals(bare)).map(Named::code).distinct().toList());
    }

    /** The code of the domain that a table's title names, e.g. 救灾生产领域基层政务公开事项标准目录; the longest name wins. */
    public Optional<String> inTitle(String title) {
        String bare = Words.bare(title);
        List<Named> found = names().filter(n -> bare.contains(n.name() + "领域") || bare.startsWith(n.name()))
                .sorted(Comparator.comparingInt((Named n) -> n.name().length()).reversed()).toList();
        if (found.isEmpty()) return Optional.empty();
        int longest = found.getFirst().name().length();
        return only(found.stream().filter(n -> n.name().length() == longest).map(Named::code).distinct().toList());
    }

    /** Whether a code is one of the pilot domains of 2019. */
    public boolean pilot(String code) {
        return domains.containsKey(code) && domains.get(code).pilot();
    }

    private static Optional<String> only(List<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private Stream<Named> names() {
        return domains.entrySet().stream().flatMap(entry -> Stream
                .concat(Stream.of(entry.getValue().name()), entry.getValue().aliases().stream())
                .map(name -> new Named(Words.bare(name), entry.getKey())));
    }

    private record Named(String name, String code) {}
}
