package org.openhall.kiosk.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.content.reading.Line;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.Validity;
import org.openhall.kiosk.wording.Brief;
import org.openhall.kiosk.wording.DayWords;
import org.openhall.kiosk.wording.KindWords;
import org.openhall.kiosk.wording.LimitWords;
import org.openhall.kiosk.wording.ValidityWords;

/** What a row says of the thing it leads to: where it comes from, then what helps to choose. Pure. */
public final class EntryWords {

    /** Characters a detail may have: two lines at the standard size. */
    static final int MOST = 46;

    private EntryWords() {}

    /**
     * The row of a record.
     *
     * @param line as listed
     * @param content the record itself where it could be read
     * @param today decides what has lapsed
     * @param mixed whether other kinds stand in the same list, so that the kind must be said
     */
    public static Entry of(Line line, Optional<Published> content, LocalDate today, boolean mixed) {
        List<Badge> badges = new ArrayList<>();
        if (mixed) badges.add(Badge.plain(KindWords.of(line.kind())));
        content.ifPresent(c -> badges.addAll(badges(c, today)));
        String said = content.map(EntryWords::said).filter(s -> !s.isEmpty()).orElse(line.summary());
        String detail = Brief.of(joined(line.region(), said), MOST);
        return new Entry(line.key(), line.title(), List.copyOf(badges), detail, line.levels(), line.publisher(), "");
    }

    private static List<Badge> badges(Published content, LocalDate today) {
        return switch (content) {
            case GovernmentDocument d -> validity(d.validity(), today);
            case Policy p -> validity(p.validity(), today);
            case Notice n when n.priority() == Notice.Priority.EMERGENCY ->
                List.of(Badge.care(KindWords.of(n.priority())));
            case CatalogueChange c -> List.of(Badge.plain(KindWords.of(c.action())));
            case Catalogue c -> List.of(Badge.plain(KindWords.of(c.type())));
            default -> List.of();
        };
    }

    private static List<Badge> validity(Validity validity, LocalDate today) {
        ValidityWords words = ValidityWords.on(validity, today);
        return words.warning().isEmpty() ? List.of() : List.of(Badge.care(words.mark()));
    }

    private static String said(Published content) {
        return switch (content) {
            case CatalogueItem i -> i.content();
            case Guide g -> joined(materials(g), promised(g));
            case GovernmentDocument d -> joined(d.documentNumber(), DayWords.of(d.made().or(d.imprint()::published)));
            case Policy p -> joined(p.documentNumber(), DayWords.of(p.made().or(p.imprint()::published)));
            case Interpretation i -> joined(i.interpreter(), DayWords.of(i.imprint().published()));
            case Notice n -> joined(DayWords.of(n.imprint().published()), n.imprint().publisherName());
            case Office o -> joined(o.address(), o.phones().stream().findFirst().map(Office.Phone::number).orElse(""));
            case CommunityDisclosure c -> joined(c.community(), c.period());
            case QuestionAnswer q -> q.answer();
            case CatalogueChange c -> joined(DayWords.of(c.day()), c.reason());
            case Catalogue c -> joined(c.imprint().publisherName(), c.edition());
        };
    }

    private static String materials(Guide guide) {
        return guide.materials().isEmpty() ? "" : "材料 " + guide.materials().size() + " 种";
    }

    private static String promised(Guide guide) {
        String limit = LimitWords.brief(guide.promisedLimit());
        return limit.isEmpty() ? "" : "承诺 " + limit;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).map(String::strip).collect(Collectors.joining(" · "));
    }
}
