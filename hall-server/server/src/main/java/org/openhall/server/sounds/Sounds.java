package org.openhall.server.sounds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.SynonymSet;

/**
 * Makes the search keys of a record: the sound of its title, and further words by which people ask for it (the other
 * words of its synonym sets, its domain's names), each with its sound. Thread-safe.
 */
public final class Sounds {

    private static final int MOST_KEYWORDS = 16;

    private final Pinyin pinyin;
    private final List<SynonymSet> synonyms;
    private final Map<String, Domain> domains;

    /**
     * Sounds for a hall.
     *
     * @param pinyin reads aloud
     * @param synonyms the hall's
     * @param domains by code
     */
    public Sounds(Pinyin pinyin, List<SynonymSet> synonyms, Map<String, Domain> domains) {
        this.pinyin = pinyin;
        this.synonyms = List.copyOf(synonyms);
        this.domains = Map.copyOf(domains);
    }

    /** The keys of a record. */
    public SearchKeys of(Published content) {
        String title = content.imprint().title();
        Set<String> words = new LinkedHashSet<>();
        domain(content).ifPresent(domain -> {
            words.add(domain.name());
            words.addAll(domain.aliases());
        });
        String asked = title + "\n" + String.join("\n", words);
        for (SynonymSet set : synonyms) {
            if (set.words().stream().anyMatch(asked::contains)) words.addAll(set.words());
        }
        String body = body(content);
        for (SynonymSet set : synonyms)
            set.words().stream().filter(body::contains).forEach(words::add);
        words.removeIf(word -> word.isBlank() || title.contains(word));
        List<SearchKeys.Keyword> keywords = new ArrayList<>();
        words.stream().limit(MOST_KEYWORDS)
                .forEach(word -> keywords.add(new SearchKeys.Keyword(word, pinyin.of(word))));
        return new SearchKeys(pinyin.of(title), keywords);
    }

    private Optional<Domain> domain(Published content) {
        return content instanceof CatalogueItem item
                ? Optional.ofNullable(domains.get(item.domain()))
                : Optional.empty();
    }

    /** Words of the text that say what it is about; whole bodies would make every record answer to everything. */
    private static String body(Published content) {
        return switch (content) {
            case CatalogueItem item -> item.content();
            case Guide guide -> String.join("\n", guide.conditions());
            case QuestionAnswer answer -> answer.answer();
            default -> "";
        };
    }
}
