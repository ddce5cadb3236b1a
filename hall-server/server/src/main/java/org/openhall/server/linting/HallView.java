package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.workdays.WorkCalendar;

/**
 * All records of a hall on one day, laid out so that a rule finds what belongs to a record without looking through all.
 * Immutable.
 */
public final class HallView {

    private final LocalDate today;
    private final WorkCalendar calendar;
    private final Map<RowKey, Facts> live;
    private final Map<RowKey, Facts> waiting;
    private final Map<String, List<Facts>> fulfilling = new HashMap<>();
    private final Map<String, List<Facts>> explaining = new HashMap<>();
    private final Map<String, List<Facts>> itemsOf = new HashMap<>();
    private final Map<Sameness, List<Facts>> named = new HashMap<>();
    private final Map<Sameness, List<Facts>> titled = new HashMap<>();
    private final Map<String, List<Facts>> ofDomain = new HashMap<>();
    private final Map<String, List<Facts>> inCommunities = new HashMap<>();
    private final Map<String, List<Facts>> aboveCommunities = new HashMap<>();
    private final boolean communityLists;
    private final long pilots;
    private final Map<String, Set<Element>> lacking = new HashMap<>();
    private final Set<Long> officePhones;

    /**
     * Lays records out.
     *
     * @param live what is public
     * @param waiting drafts that say what a record shall be
     * @param today in the hall's zone
     * @param calendar which days are worked
     */
    public HallView(Collection<Facts> live, Collection<Facts> waiting, LocalDate today, WorkCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
        this.live = live.stream().collect(Collectors.toMap(Facts::key, facts -> facts));
        this.waiting = waiting.stream().collect(Collectors.toMap(Facts::key, facts -> facts));
        Stream.concat(waiting.stream(), live.stream()).forEach(this::lay);
        communityLists = Stream.concat(waiting.stream(), live.stream()).map(Facts::about)
                .anyMatch(about -> about instanceof About.ListOfItems list && list.type() == Catalogue.Type.COMMUNITY);
        pilots = Stream.concat(waiting.stream(), live.stream())
                .filter(facts -> facts.about() instanceof About.Field field && field.pilot()).map(Facts::key).distinct()
                .count();
        Stream.concat(waiting.stream(), live.stream().filter(facts -> !this.waiting.containsKey(facts.key())))
                .forEach(this::layNewest);
        itemsOf.forEach((catalogue, items) -> lacking.put(catalogue, missingInAll(items)));
        officePhones = live.stream().flatMap(facts -> facts.phones().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What is compared as it shall be: a draft in place of what is public. */
    private void layNewest(Facts facts) {
        if (!facts.title().isEmpty()) add(titled, sameTitle(facts), facts);
        if (facts.about() instanceof About.Item item) {
            add(itemsOf, item.catalogue(), facts);
            add(named, nameOf(item), facts);
            if (communityLists) add(ofCommunity(item) ? inCommunities : aboveCommunities, item.name(), facts);
        }
    }

    private void lay(Facts facts) {
        switch (facts.about()) {
            case About.Item item -> add(ofDomain, item.domain(), facts);
            case About.ListOfItems list -> add(ofDomain, list.domain(), facts);
            case About.Fulfilling it -> it.items().forEach(item -> add(fulfilling, item, facts));
            case About.Explaining it -> add(explaining, it.policy(), facts);
            case About.Field _,About.Other _ -> {
            }
        }
    }

    private static <K> void add(Map<K, List<Facts>> map, K name, Facts facts) {
        if (!name.equals("")) map.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(facts);
    }

    private static Set<Element> missingInAll(List<Facts> items) {
        Set<Element> missing = EnumSet.allOf(Element.class);
        items.forEach(facts -> missing.retainAll(((About.Item) facts.about()).missing()));
        return missing;
    }

    /** What makes two records the same to a reader. */
    private record Sameness(String kind, String where, String name) {}

    private static Sameness sameTitle(Facts facts) {
        return new Sameness(facts.key().kind(), facts.about() instanceof About.Item item ? item.catalogue() : "", facts
                .title());
    }

    private static Sameness nameOf(About.Item item) {
        return new Sameness("", item.domain(), item.name());
    }

    /** The hall's day. */
    public LocalDate today() {
        return today;
    }

    /** Which days are worked. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** What is public. */
    public Collection<Facts> live() {
        return live.values();
    }

    /** Drafts. */
    public Collection<Facts> waiting() {
        return waiting.values();
    }

    /** The public record of a key. */
    public Optional<Facts> live(RowKey key) {
        return Optional.ofNullable(live.get(key));
    }

    /** The record of a key as it shall be: its draft, else what is public. */
    public Optional<Facts> newest(RowKey key) {
        return Optional.ofNullable(waiting.get(key)).or(() -> live(key));
    }

    /** Whether there is a record of that name, public or waiting. */
    public boolean knows(String name) {
        return key(name).flatMap(this::newest).isPresent();
    }

    /** The key of a name written as kind/id, if it can be one. */
    public static Optional<RowKey> key(String name) {
        String[] parts = name.split("/", 2);
        try {
            return parts.length == 2 ? Optional.of(new RowKey(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Public information that fulfils an item. */
    public List<Facts> fulfilling(String item) {
        return fulfilling.getOrDefault(item, List.of()).stream().filter(Facts::isPublic).toList();
    }

    /** Information that names an item, public and waiting. */
    public List<Facts> naming(String item) {
        return fulfilling.getOrDefault(item, List.of());
    }

    /** Interpretations of a policy, public and waiting. */
    public List<Facts> explaining(String policy) {
        return explaining.getOrDefault(policy, List.of());
    }

    /** The items of a catalogue as they shall be. */
    public List<Facts> itemsOf(String catalogue) {
        return itemsOf.getOrDefault(catalogue, List.of());
    }

    /** Elements that no item of a catalogue has: the table lacks the column. */
    public Set<Element> lacking(String catalogue) {
        return itemsOf(catalogue).size() < 3 ? Set.of() : lacking.getOrDefault(catalogue, Set.of());
    }

    /** Items of the same domain and name in any catalogue, as they shall be. */
    public List<Facts> sameName(About.Item item) {
        return named.getOrDefault(nameOf(item), List.of());
    }

    /** Other records of the same kind and title as they shall be; items only in the same catalogue. */
    public List<Facts> sameTitleAs(Facts facts) {
        return titled.getOrDefault(sameTitle(facts), List.of()).stream()
                .filter(other -> !other.key().equals(facts.key())).toList();
    }

    /** Catalogues and items of a domain, public and waiting. */
    public List<Facts> ofDomain(String code) {
        return ofDomain.getOrDefault(code, List.of());
    }

    /** The catalogue of an item. */
    public Optional<About.ListOfItems> catalogueOf(About.Item item) {
        return key(Kind.CATALOGUE.code() + "/" + item.catalogue()).flatMap(this::newest).map(Facts::about)
                .filter(About.ListOfItems.class::isInstance).map(About.ListOfItems.class::cast);
    }

    /** Whether an item stands in a list of a community. */
    public boolean ofCommunity(About.Item item) {
        return catalogueOf(item).filter(list -> list.type() == Catalogue.Type.COMMUNITY).isPresent();
    }

    /** Whether there is any list of a community, public or waiting. */
    public boolean hasCommunityLists() {
        return communityLists;
    }

    /** Items of that name in the lists of communities, as they shall be. */
    public List<Facts> inCommunities(About.Item item) {
        return sameDomain(inCommunities, item);
    }

    /** Items of that name in the lists of the street and the district, as they shall be. */
    public List<Facts> aboveCommunities(About.Item item) {
        return sameDomain(aboveCommunities, item);
    }

    /** Lists of communities are often not by domain: an item without one is of any. */
    private static List<Facts> sameDomain(Map<String, List<Facts>> named, About.Item item) {
        return named.getOrDefault(item.name(), List.of()).stream().filter(facts -> {
            String domain = ((About.Item) facts.about()).domain();
            return domain.isEmpty() || item.domain().isEmpty() || domain.equals(item.domain());
        }).toList();
    }

    /** How many pilot domains there are, public and waiting. */
    public long pilots() {
        return pilots;
    }

    /** Marks of phones that offices have published as their own. */
    public Set<Long> officePhones() {
        return officePhones;
    }
}
