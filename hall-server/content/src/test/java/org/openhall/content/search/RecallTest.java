package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything that contains a word is found, by comparison with looking through all texts. */
class RecallTest {

    private static final int QUERIES = 400;

    @TempDir
    Path folder;
    private final Random random = new Random(20_261_123);
    private final List<String> texts = new ArrayList<>();
    private final List<RowKey> keys = new ArrayList<>();
    private final TestingRows rows = new TestingRows();
    private Library library;

    @BeforeEach
    void open() {
        for (CatalogueItem item : CatalogueRows.all()) {
            rows.put(CatalogueRows.id(item), item);
            keys.add(new RowKey("item", CatalogueRows.id(item)));
            texts.add(item.imprint().title() + "\n" + Wording.of(item));
        }
        addLongDocument();
        library = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, what -> {})
                .library();
    }

    /** A file of many pages, so that words lie across the places where long texts are cut. */
    private void addLongDocument() {
        StringBuilder page = new StringBuilder();
        List<CatalogueItem> items = CatalogueRows.all();
        for (int i = 0; i < 60; i++)
            page.append(items.get(random.nextInt(items.size())).basis()).append(i).append('、');
        GovernmentDocument document = TestingContent.document(TestingContent.imprint("长文件"), "正文", page.toString());
        rows.put("long", document);
        keys.add(new RowKey("document", "long"));
        texts.add("长文件\n" + Wording.of(document));
    }

    @Test
    void findsEverySubstringOfOneToEightCharacters() {
        for (int i = 0; i < QUERIES; i++) {
            String text = i % 4 == 0 ? texts.getLast() : texts.get(random.nextInt(texts.size()));
            int length = 1 + random.nextInt(8);
            if (text.length() <= length) continue;
            int at = random.nextInt(text.length() - length);
            String word = text.substring(at, at + length);
            if (!word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) continue;
            Set<String> missing = truth(word);
            missing.removeAll(found(word));
            assertEquals(Set.of(), missing, word);
        }
    }

    @Test
    void findsNothingElseAsLongAsEnoughIsThere() {
        int checked = 0;
        for (int i = 0; i < QUERIES; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            if (text.length() < 12) continue;
            int at = random.nextInt(text.length() - 4);
            String word = text.substring(at, at + 3);
            if (!word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) continue;
            Set<String> truth = truth(word);
            if (truth.size() < 5) continue;
            checked++;
            assertEquals(truth, found(word), word);
        }
        assertTrue(checked > 20, "only " + checked + " words were frequent enough");
    }

    @Test
    void wordsThatAreAllInTheRecordFindItInAnyPlace() {
        Results results = library.search(Query.of("长文件 正文"));
        assertEquals("长文件", results.hits().getFirst().line().title());
    }

    /** Compared without regard to what search does not tell apart: width, case, brackets, blanks inside words. */
    private Set<String> truth(String word) {
        Set<String> truth = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++)
            if (texts.get(i).replace(" ", "").contains(word))
                truth.add(keys.get(i)
                        .toString());
        return truth;
    }

    private Set<String> found(String word) {
        Set<String> found = new TreeSet<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += 100) {
            Results results = library.search(new Query(word, Filter.ALL, offset, 100));
            total = results.total();
            found.addAll(results.hits().stream().map(hit -> hit.line().key().toString()).collect(Collectors.toSet()));
        }
        return found;
    }
}
