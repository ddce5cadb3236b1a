package org.openhall.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Syllables;

/** The second part of {@link SearchBench}: words typed by sound or with a mistake; right is a title with the word meant. */
final class SoundBench {

    private static final int WORDS = 150;
    private static final int FIRST = 10;

    private final SyntheticCatalogue catalogue;
    private final Library library;
    private final List<String> words = new ArrayList<>();

    private SoundBench(SyntheticCatalogue catalogue, List<Peer.Text> texts, Library library) {
        this.catalogue = catalogue;
        this.library = library;
        while (words.size() < WORDS) {
            String term = catalogue.pick(catalogue.terms());
            boolean han = term.chars().allMatch(c -> Fold.isHan((char) c));
            if (han && term.length() > 2 && term.length() < 9
                    && texts.stream().anyMatch(text -> text.title().contains(term)))
                words.add(term);
        }
    }

    static void print(SyntheticCatalogue catalogue, List<Peer.Text> texts, Library library) {
        SoundBench bench = new SoundBench(catalogue, texts, library);
        System.out.printf("%n%-26s %14s %18s%n", "typed as", "in first ten %", "p50 / p99 ms");
        bench.row("full pinyin", word -> CatalogueRows.pinyin(word).replace(" ", ""));
        bench.row("full pinyin, blanks", CatalogueRows::pinyin);
        bench.row("initials", SoundBench::initials);
        bench.row("half pinyin, half words", SoundBench::mixed);
        bench.row("one character wrong", bench::wrong);
        bench.row("one homophone", bench::homophone);
        bench.row("one character missing", word -> word.length() < 4
                ? word
                : word.substring(0, word.length() / 2) + word.substring(word.length() / 2 + 1));
        bench.row("slurred pinyin", word -> CatalogueRows.pinyin(word).replace(" ", "").replace("zh", "z")
                .replace("sh", "s").replace("ch", "c").replace("eng", "en"));
    }

    private void row(String name, Function<String, String> typing) {
        int right = 0;
        double[] taken = new double[words.size()];
        for (int i = 0; i < words.size(); i++) {
            String typed = typing.apply(words.get(i));
            String word = words.get(i);
            long start = SearchBench.cpu();
            boolean found = library.search(new Query(typed, Filter.ALL, 0, FIRST)).hits().stream()
                    .anyMatch(hit -> hit.line().title().contains(word));
            taken[i] = (SearchBench.cpu() - start) / 1e6;
            if (found) right++;
            else if (Boolean.getBoolean("misses")) System.out.println("  missed " + word + " typed " + typed);
        }
        Arrays.sort(taken);
        System.out.printf("%-26s %14.1f %18s%n", name, 100.0 * right / words.size(), String.format("%.2f / %.2f",
                SearchBench.percentile(taken, 50), SearchBench.percentile(taken, 99)));
    }

    private static String initials(String word) {
        StringBuilder letters = new StringBuilder();
        for (String one : CatalogueRows.pinyin(word).split(" ", -1))
            letters.append(one.charAt(0));
        return letters.toString();
    }

    private static String mixed(String word) {
        int half = word.length() / 2;
        return word.substring(0, half) + CatalogueRows.pinyin(word.substring(half)).replace(" ", "");
    }

    private String wrong(String word) {
        int at = catalogue.random().nextInt(word.length());
        String other = catalogue.pick(catalogue.terms());
        return word.substring(0, at) + other.charAt(0) + word.substring(at + 1);
    }

    private String homophone(String word) {
        int at = catalogue.random().nextInt(word.length());
        BitSet readings = Syllables.table().readings(word.charAt(at));
        for (int c = 0x4E00; c < 0x9FFF; c++) {
            char other = (char) (0x4E00 + ((c * 31 + word.hashCode()) & 0x3FFF) % 0x5000);
            if (other != word.charAt(at) && Syllables.table().readings(other).intersects(readings))
                return word.substring(0, at) + other + word.substring(at + 1);
        }
        return word;
    }
}
