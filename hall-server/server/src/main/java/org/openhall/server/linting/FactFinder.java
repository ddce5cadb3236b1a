package org.openhall.server.linting;

import java.time.LocalDate;
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
import org.openhall.server.publishing.PersonalNumbers;

/** Takes from a record what rules need of it. */
final class FactFinder {

    private FactFinder() {}

    /** The facts of a record; {@code released} is absent for a draft. */
    static Facts of(RowKey key, ContentRecord content, Optional<LocalDate> released) {
        Imprint imprint = content instanceof Published published ? published.imprint() : Imprint.BLANK;
        return new Facts(key, title(content), imprint.publisher().intern(), imprint.publisherName().intern(), imprint
                .levels(), imprint.published(), released, imprint.showing(), references(content),
                PersonalNumbers.find(
                        content),
                phones(content), about(content));
    }

    private static Set<Long> phones(ContentRecord content) {
        return OfficePhones.of(Stream.of(content));
    }

    /** Fields that name nothing are left out: most records name little. */
    private static Map<String, List<String>> references(ContentRecord content) {
        Map<String, List<String>> named = new TreeMap<>();
        References.of(content).forEach((field, names) -> {
            if (!names.isEmpty()) named.put(field, names.stream().map(String::intern).toList());
        });
        return Map.copyOf(named);
    }

    private static String title(ContentRecord content) {
        return switch (content) {
            case Published published -> published.imprint().title();
            case Domain domain -> domain.name();
            case SynonymSet set -> String.join("、", set.words());
            case HallProfile hall -> hall.name();
        };
    }

    private static About about(ContentRecord content) {
        return switch (content) {
            case CatalogueItem item -> item(item);
            case Catalogue list -> new About.ListOfItems(list.type(), list.domain());
            case GovernmentDocument it ->
                new About.Fulfilling(it.items(), it.made(), it.validity(), it.documentNumber(), text(it.body()));
            case Policy it -> new About.Fulfilling(it.items(), it.made(), it.validity(), it.documentNumber(), text(it
                    .articles()));
            case Guide it -> new About.Fulfilling(it.items(), Optional.empty(), Validity.UNSTATED, "", 0);
            case CommunityDisclosure it -> new About.Fulfilling(it.items(), Optional.empty(), Validity.UNSTATED, it
                    .period(), text(it.body()));
            case Interpretation it -> new About.Explaining(it.policy());
            case Domain domain -> new About.Field(domain.name(), domain.pilot());
            default -> new About.Other();
        };
    }

    private static About.Item item(CatalogueItem item) {
        boolean ownForm = !(item.clause() + item.rank() + item.category() + item.section() + item.duty()).isBlank();
        boolean onRequestOnly = item.onRequest().yes() && item.proactive().state() != Tick.State.YES;
        return new About.Item(item.catalogue().intern(), item.domain().intern(), Words.bare(CatalogueItem.title(item
                .names())), item.limit().wording().intern(), DueReader.of(item.limit()), digest(item.basis()),
                digest(item.content()), Element.missing(item), ownForm,
                onRequestOnly);
    }

    private static long text(List<Section> sections) {
        String words = sections.stream().map(section -> section.heading() + section.text())
                .collect(Collectors.joining());
        return words.isBlank() ? 0 : digest(words);
    }

    private static long digest(String words) {
        return Long.parseUnsignedLong(Digest.hex(Words.bare(words)).substring(0, 16), 16);
    }
}
