package org.openhall.content.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.SynonymSet;

/** Anything may be typed, pasted or scanned: there is an answer, nothing is reported as trouble, every mark lies inside. */
class HostileInputTest {

    private static final List<String> TROUBLE = new ArrayList<>();
    private static final List<Path> FOLDERS = new ArrayList<>();
    private static final List<Library> LIBRARIES = new ArrayList<>();

    @BeforeContainer
    static void open() throws Exception {
        TestingRows rows = new TestingRows();
        for (CatalogueItem item : CatalogueRows.all())
            rows.put(CatalogueRows.id(item), item);
        rows.put("s1", new SynonymSet(List.of("低保", "最低生活保障", "")));
        rows.put("odd1",
                TestingContent.item(TestingContent.imprint("\uD83D 孤儿 \uD83D\uDE00 《“标题”》\u0000"), "c", "d", "1",
                        "A\uDE00B\u0007 ＡＢＣ　１２３ 𠮷野家"));
        rows.put("odd2", TestingContent.item(TestingContent.imprint(""), "", "", "", ""));
        Path folder = Files.createTempDirectory("hostile");
        FOLDERS.add(folder);
        LIBRARIES.add(LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, TROUBLE::add)
                .library());
        TROUBLE.clear();
    }

    @AfterContainer
    static void close() throws Exception {
        for (Path folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList())
                    Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    @Property(tries = 600)
    void anyTextHasAnAnswer(@ForAll("typed") String typed, @ForAll int offset, @ForAll int limit) {
        Library library = LIBRARIES.getFirst();
        Results results = library.search(new Query(typed, Filter.ALL, offset, limit));
        for (Results.Hit hit : results.hits()) {
            inside(hit.titleMarks(), hit.line().title());
            inside(hit.snippetMarks(), hit.snippet());
        }
        for (Results.Nearby nearby : results.nearby())
            Assertions.assertTrue(library.search(Query.of(nearby.text())).total() > 0, nearby.text());
        library.suggest(typed, limit);
        library.search(new Query(typed, new Filter(Optional.of(Kind.ITEM), Optional.of(typed), Optional.empty(),
                Optional.of(typed)), 0, 10));
        Assertions.assertEquals(List.of(), TROUBLE, typed);
    }

    private static void inside(List<Results.Span> marks, String text) {
        int last = 0;
        for (Results.Span mark : marks) {
            Assertions.assertTrue(mark.from() >= last && mark.from() < mark.to() && mark.to() <= text.length(),
                    () -> mark + " in " + text);
            last = mark.to();
        }
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> pieces = Arbitraries.of("\"", "'", "*", "(", "NEAR", " AND ", " OR ", "NOT ", "^", "{title}",
                ":",
                "-", "--", ";", "%", "_", "\\", "\u0000", "\u0007", "\n", "\t", "\u3000", "\uFEFF", "\u200B", "\uD83D",
                "\uDE00", "\uD83D\uDE00", "救", "助", "最低生活保障", "dibao", "db", "shi4", "lü", "lǜ", "u\u0308", "'",
                "xi'an",
                "a", "z", "zh", "啊", "１２", "Ａ", "𠮷", "《", "》", "1", "e\u0301", "ﬁ", "İ", "ß");
        Arbitrary<String> mixed = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(80);
        Arbitrary<String> huge = pieces.map(piece -> piece.repeat(10_000 / piece.length()));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, mixed), net.jqwik.api.Tuple.of(3, any),
                net.jqwik.api.Tuple.of(1, huge));
    }
}
