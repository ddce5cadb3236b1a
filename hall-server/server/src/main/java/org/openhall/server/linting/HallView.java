package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** So many items lack an element only if their table does. */
    private static final int COLUMN = 3;

    private final LocalDate today;
    private final WorkCalendar calendar;
    private final Layout layout;
    private final boolean communityLists;
    private final long pilots;
    private final Map<String, Set<Element>> lacking;
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
        layout = new Layout(live, waiting);
        communityLists = Stream.concat(waiting.stream(), live.stream()).map(Facts::about)
                .anyMatch(about -> about instanceof About.ListOfItems list && list.type() == Catalogue.Type.COMMUNITY);
        pilots = Stream.concat(waiting.stream(), live.stream())
                .filter(facts -> facts.about() instanceof About.Field field && field.pilot()).map(Facts::key).distinct()
                .count();
        lacking = lacking(layout.itemsOf().all());
        officePhones = live.stream().flatMap(facts -> facts.phones().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<Element>> lacking(List<Facts> items) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Set<Element>> lacking = new HashMap<>();
        for (Facts facts : items) {
            About.Item item = item(facts);
            counts.merge(item.catalogue(), 1, Integer::sum);
            lacking.computeIfAbsent(item.catalogue(), _ -> EnumSet.allOf(Element.class)).retainAll(item.missing());
        }
        lacking.keySet().removeIf(catalogue -> counts.get(catalogue) < COLUMN);
        return lacking;
    }

    private static About.Item item(Facts facts) {
        return (About.Item) facts.about();
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
        return layout.live().all();
    }

    /** Drafts. */
    public Collection<Facts> waiting() {
        return layout.waiting().all();
    }

    /** The public record of a key. */
    public Optional<Facts> live(RowKey key) {
        return layout.live().one(key, facts -> facts.key().equals(key));
    }

    /** The record of a key as it shall be: its draft, else what is public. */
    public Optional<Facts> newest(RowKey key) {
        return layout.waiting().one(key, facts -> facts.key().equals(key)).or(() -> live(key));
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
        return layout.fulfilling().under(item, names(item).and(Facts::isPublic));
    }

    /** Information that names an item, public and waiting. */
    public List<Facts> naming(String item) {
        return layout.fulfilling().under(item, names(item));
    }

    private static Predicate<Facts> names(String item) {
        return facts -> ((About.Fulfilling) facts.about()).items().contains(item);
    }

    /** Interpretations of a policy, public and waiting. */
    public List<Facts> explaining(String policy) {
        return layout.explaining().under(policy, facts -> ((About.Explaining) facts.about()).policy().equals(policy));
    }

    /** The items of a catalogue as they shall be. */
    public List<Facts> itemsOf(String catalogue) {
        return layout.itemsOf().under(catalogue, facts -> item(facts).catalogue().equals(catalogue));
    }

    /** Elements that no item of a catalogue has: the table lacks the column. */
    public Set<Element> lacking(String catalogue) {
        return lacking.getOrDefault(catalogue, Set.of());
    }

    /** Items of the same domain and name in any catalogue, as they shall be. */
    public List<Facts> sameName(About.Item item) {
        return layout.named().under(Layout.nameOf(item), facts -> item(facts).name() == item.name() && item(facts)
                .domain().equals(item.domain()));
    }

    /** Catalogues and items of a domain, public and waiting. */
    public List<Facts> ofDomain(String code) {
        if (code.isEmpty()) return List.of();
        return layout.ofDomain().under(code, facts -> switch (facts.about()) {
            case About.Item item -> item.domain().equals(code);
            case About.ListOfItems list -> list.domain().equals(code);
            default -> false;
        });
    }

    /** The catalogue of an item. */
    public Optional<About.ListOfItems> catalogueOf(About.Item item) {
        return key(Kind.CATALOGUE.code() + "/" + item.catalogue()).flatMap(this::newest).map(Facts::about)
                .filter(About.ListOfItems.class::isInstance).map(About.ListOfItems.class::cast);
    }

    /** Whether an item stands in a list of a community. */
    public boolean ofCommunity(About.Item item) {
        return communityLists && catalogueOf(item).filter(list -> list.type() == Catalogue.Type.COMMUNITY).isPresent();
    }

    /** Whether there is any list of a community, public or waiting. */
    public boolean hasCommunityLists() {
        return communityLists;
    }

    /** Items of that name in the lists of communities, as they shall be. */
    public List<Facts> inCommunities(About.Item item) {
        return sameDomain(item, true);
    }

    /** Items of that name in the lists of the street and the district, as they shall be. */
    public List<Facts> aboveCommunities(About.Item item) {
        return sameDomain(item, false);
    }

    /** Lists of communities are often not by domain: an item without one is of any. */
    private List<Facts> sameDomain(About.Item item, boolean communities) {
        if (!communityLists || item.name() == 0) return List.of();
        return layout.anywhere().under(item.name(), facts -> {
            About.Item other = item(facts);
            return other.name() == item.name() && (other.domain().isEmpty() || item.domain().isEmpty() || other.domain()
                    .equals(item.domain())) && ofCommunity(other) == communities;
        });
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
