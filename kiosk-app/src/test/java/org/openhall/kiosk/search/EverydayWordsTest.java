package org.openhall.kiosk.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.content.search.LibraryKeeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the kiosk tells people to type, and what they say of themselves, against all rows of the demo's hall. */
class EverydayWordsTest {

    private static final Instant TODAY = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    private static Path folder;
    private static Library library;

    @BeforeAll
    static void publish() throws IOException {
        List<String> trouble = new ArrayList<>();
        library = LibraryKeeper.open(folder.resolve("index"), DemoRows.publish(folder, TODAY),
                InstantSource.fixed(TODAY), Runnable::run, trouble::add).library();
    }

    @Test
    void everyExampleAndEveryFavouriteFindsSomething() {
        List<String> favourites = library.hall().orElseThrow().favourites();
        assertFalse(favourites.isEmpty());
        List<String> nothing = Stream.concat(SearchView.EXAMPLES.stream(), favourites.stream())
                .filter(words -> library.search(Query.of(words)).hits().isEmpty()).toList();
        assertEquals(List.of(), nothing);
    }

    @ParameterizedTest
    @CsvSource({"生孩子上户口, 出生登记", "低保怎么办, 最低生活保障", "我想办低保, 最低生活保障", "怎么申请低保, 最低生活保障", "高龄津贴多少钱, 高龄津贴",
            "医疗保险, 社会保险", "医保, 社会保险", "yibao, 社会保险", "醫保, 社会保险", "退休金, 社会保险", "失业金, 社会保险", "报销, 社会保险",
            "看病怎么报销, 社会保险", "（低保）, 最低生活保障", "ＤＩＢＡＯ, 最低生活保障"})
    void wordsOfEveryDayLeadSomewhere(String words, String title) {
        Results results = library.search(Query.of(words));
        List<String> titles = results.hits().stream().map(hit -> hit.line().title()).toList();
        assertTrue(titles.stream().limit(10).anyMatch(one -> one.contains(title)),
                () -> words + " found " + titles + results.how() + results.nearby());
    }

    @ParameterizedTest
    @CsvSource({"canjiren", "残疾人", "残疾人怎么办证"})
    void peopleFindWhatNamesThem(String words) {
        Results results = library.search(Query.of(words));
        assertTrue(results.hits().stream().limit(10).anyMatch(hit -> hit.snippet().contains("残疾")),
                () -> words + " found " + results.hits() + results.how() + results.nearby());
    }
}
