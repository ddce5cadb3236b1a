package org.openhall.content.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Line;
import org.openhall.content.search.index.Entry;
import org.openhall.content.search.index.Numbered;
import org.openhall.content.search.words.Clean;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/** Turns a verified row into what the index holds of it. */
final class EntryReader {

    /** Characters of a summary. */
    static final int SUMMARY = 120;

    private static final long LAST_DAY = 99_999_999;

    private EntryReader() {}

    /**
     * The entry of a row; absent for kinds unknown to this version, for payloads that are not of their kind and for what is
     * meant for other screens.
     */
    static Optional<Entry> read(RowKey key, String payload, String screen) {
        try {
            return Kind.of(key.kind()).<ContentRecord>map(kind -> Json.read(payload, kind.type()))
                    .filter(content -> isFor(screen, content)).map(content -> of(key, content));
        } catch (BadJsonException e) {
            return Optional.empty();
        }
    }

    /** Whether a record is meant for that screen too. */
    static boolean isFor(String screen, ContentRecord content) {
        return !(content instanceof Notice notice) || notice.on(screen);
    }

    /** The entry of a record. */
    static Entry of(RowKey key, ContentRecord content) {
        if (content instanceof Published published) return published(key, published);
        String title = content instanceof Domain domain ? domain.name() : "";
        Kind kind = Kind.of(content);
        Line line = new Line(key, kind, title, "", "", "", "", List.of(), Optional.empty());
        return new Entry(line, Showing.ALWAYS, SearchKeys.NONE, "", List.of(), List.of(), key.toString());
    }

    private static Entry published(RowKey key, Published content) {
        Imprint imprint = content.imprint();
        String body = Wording.of(content);
        Kind kind = Kind.of(content);
        Line line = new Line(key, kind, imprint.title(), summary(body), domain(content), imprint.publisherName(),
                imprint.provenance().region(), imprint.levels(), imprint.published());
        return new Entry(line, imprint.showing(), imprint.keys(), body.isEmpty() ? "\n" : body, items(content),
                refs(content), order(kind, content) + "\n" + key.id());
    }

    private static String summary(String body) {
        String flat = Clean.of(body.length() > 4 * SUMMARY ? body.substring(0, 4 * SUMMARY) : body).text()
                .replace('\n', ' ').strip();
        if (flat.length() <= SUMMARY) return flat;
        return flat.substring(0, Character.isHighSurrogate(flat.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY);
    }

    private static String domain(Published content) {
        return switch (content) {
            case CatalogueItem item -> item.domain();
            case Catalogue catalogue -> catalogue.domain();
            default -> "";
        };
    }

    private static List<RowKey> items(Published content) {
        return keys(Kind.ITEM, switch (content) {
            case GovernmentDocument document -> document.items();
            case Guide guide -> guide.items();
            case Policy policy -> policy.items();
            case CommunityDisclosure disclosure -> disclosure.items();
            default -> List.of();
        });
    }

    private static List<RowKey> refs(Published content) {
        List<RowKey> refs = new ArrayList<>(keys(Kind.OFFICE, List.of(content.imprint().publisher())));
        switch (content) {
            case CatalogueItem item -> refs.addAll(keys(Kind.CATALOGUE, List.of(item.catalogue())));
            case CatalogueChange change -> {
                refs.addAll(keys(Kind.CATALOGUE, List.of(change.catalogue())));
                refs.addAll(keys(Kind.ITEM, List.of(change.item())));
            }
            case Interpretation interpretation -> refs.addAll(keys(Kind.POLICY, List.of(interpretation.policy())));
            case QuestionAnswer answer -> answer.related().forEach(name -> named(name).ifPresent(refs::add));
            default -> {
            }
        }
        return List.copyOf(refs);
    }

    private static Optional<RowKey> named(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? Optional.empty() : key(name.substring(0, slash), name.substring(slash + 1));
    }

    private static List<RowKey> keys(Kind kind, List<String> ids) {
        return ids.stream().flatMap(id -> key(kind.code(), id).stream()).toList();
    }

    private static Optional<RowKey> key(String kind, String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new RowKey(kind, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String order(Kind kind, Published content) {
        String first = String.format("%02d", Numbered.of(kind));
        String newest = String.format("%09d", LAST_DAY - day(content));
        return switch (content) {
            case CatalogueItem item -> first + item.catalogue() + "\n" + natural(item.number()) + "\n"
                    + item.imprint().title();
            case Notice notice -> first + switch (notice.priority()) {
                case EMERGENCY -> "0";
                case NOTICE -> "1";
                case LOOP -> "2";
            } + newest + content.imprint().title();
            default -> first + newest + content.imprint().title();
        };
    }

    private static long day(Published content) {
        return content.imprint().published().map(LocalDate::toEpochDay).orElse(-1_000_000L);
    }

    /** 1.10 sorts after 1.9. */
    private static String natural(String number) {
        StringBuilder padded = new StringBuilder();
        int i = 0;
        while (i < number.length()) {
            int end = i;
            while (end < number.length() && number.charAt(end) >= '0' && number.charAt(end) <= '9')
                end++;
            if (end > i) {
                padded.append("0".repeat(Math.max(0, 9 - (end - i)))).append(number, i, end);
                i = end;
            } else {
                padded.append(number.charAt(i++));
            }
        }
        return padded.toString();
    }
}
