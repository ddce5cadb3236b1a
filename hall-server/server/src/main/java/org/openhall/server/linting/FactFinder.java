package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.content.Tick;
import org.openhall.contract.content.Validity;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.importing.judgement.References;
import org.openhall.server.publishing.OfficePhones;
import org.openhall.server.publishing.PersonalNumber;
import org.openhall.server.publishing.PersonalNumbers;

/** Takes from records what rules need of them; what many have in common is the same object in all. For one thread. */
final class FactFinder {

    private static final String OFFICE = "imprint.publisher";

    private final Shared shared = new Shared();

    /** The facts of a record; {@code released} is absent for a draft. */
    Facts of(RowKey key, ContentRecord content, Optional<LocalDate> released) {
        Imprint imprint = content instanceof Published published ? published.imprint() : Imprint.BLANK;
        List<PersonalNumber> personal = List.copyOf(PersonalNumbers.find(content));
        Set<Long> phones = Set.copyOf(OfficePhones.of(Stream.of(content)));
        return new Facts(key, title(content), imprint.publisher().intern(), imprint.publisherName().intern(),
                shared.one(imprint.levels()), shared.one(imprint.published()), shared.one(released), personal, phones,
                about(content));
    }

    /** Fields that name nothing are left out; so is the office, which is known anyway. */
    private About other(ContentRecord content) {
        Map<String, List<String>> named = new TreeMap<>(References.of(content));
        named.remove(OFFICE);
        named.values().removeIf(List::isEmpty);
        return shared.one(new About.Other(Map.copyOf(named)));
    }

    private static String title(ContentRecord content) {
        return switch (content) {
            case Published published -> published.imprint().title();
            case Domain domain -> domain.name();
            case SynonymSet set -> String.join("、", set.words());
            case HallProfile hall -> hall.name();
        };
    }

    private About about(ContentRecord content) {
        return switch (content) {
            case CatalogueItem item -> item(item);
            case Catalogue list -> new About.ListOfItems(list.type(), list.domain());
            case GovernmentDocument it -> fulfilling(it.items(), it.made(), it.validity(), text(it.body()));
            case Policy it -> fulfilling(it.items(), it.made(), it.validity(), text(it.articles()));
            case Guide it -> fulfilling(it.items(), Optional.empty(), Validity.UNSTATED, 0);
            case CommunityDisclosure it -> fulfilling(it.items(), Optional.empty(), Validity.UNSTATED, text(it
                    .body()));
            case Interpretation it -> new About.Explaining(it.policy());
            case Domain domain -> new About.Field(domain.name(), domain.pilot());
            default -> other(content);
        };
    }

    private About fulfilling(List<String> items, Optional<LocalDate> made, Validity validity, long text) {
        return new About.Fulfilling(List.copyOf(items), shared.one(made), shared.one(validity), text);
    }

    private About.Item item(CatalogueItem item) {
        boolean ownForm = !(item.clause() + item.rank() + item.category() + item.section() + item.duty()).isBlank();
        boolean onRequestOnly = item.onRequest().yes() && item.proactive().state() != Tick.State.YES;
        long name = known(CatalogueItem.title(item.names()));
        Due due = shared.one(DueReader.of(item.limit()));
        Set<Element> missing = shared.one(Collections.unmodifiableSet(Element.missing(item)));
        return new About.Item(item.catalogue().intern(), item.domain().intern(), name, item.limit().wording().intern(),
                due, digest(item.basis()), digest(item.content()), missing, ownForm, onRequestOnly);
    }

    private static long known(String words) {
        return words.isBlank() ? 0 : digest(words);
    }

    private static long text(List<Section> sections) {
        String words = sections.stream().map(section -> section.heading() + section.text())
                .collect(Collectors.joining());
        return known(words);
    }

    private static long digest(String words) {
        return Long.parseUnsignedLong(Digest.hex(Words.bare(words)).substring(0, 16), 16);
    }
}
