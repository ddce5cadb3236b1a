package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.openhall.kiosk.lexicon.Lexicon;

/**
 * Measures pinyin input: load time and size of the lexicon, accuracy with and without the hall's own words, time per key.
 */
public final class PinyinBench {

    private static final int ROUNDS = 5;
    private static final Map<String, Function<Phrases.Phrase, String>> TYPINGS = new LinkedHashMap<>();

    static {
        TYPINGS.put("full", Phrases.Phrase::full);
        TYPINGS.put("initials", Phrases.Phrase::initials);
        TYPINGS.put("mixed", Phrases.Phrase::mixed);
        TYPINGS.put("fuzzy", Phrases.Phrase::fuzzy);
    }

    private PinyinBench() {}

    /** Prints the tables; the argument {@code misses} also lists what was not first. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Lexicon general = Phrases.general();
        long loaded = System.nanoTime();
        Lexicon hall = Phrases.hall(general);
        long made = System.nanoTime();
        System.out.printf("general lexicon: %,d words, %,d nodes, %.1f MB of arrays, read in %d ms (first time)%n",
                general.words(), general.nodes(), general.bytes() / 1e6, (loaded - start) / 1_000_000);
        System.out.printf("hall's words: %,d, %.1f MB, made in %d ms%n", hall.words(), hall.bytes() / 1e6,
                (made - loaded) / 1_000_000);
        long again = System.nanoTime();
        Phrases.general();
        System.out.printf("read again: %d ms%n", (System.nanoTime() - again) / 1_000_000);
        PinyinInput plain = new PinyinDecoder(general);
        PinyinInput own = new PinyinDecoder(general, hall);
        System.out.println("per cent first / in the first 3 / in the first 9");
        System.out.printf("%-9s %3s %-9s %-14s %-14s%n", "group", "n", "typed", "general", "with hall's");
        for (String group : List.of("core", "everyday", "names")) {
            List<Phrases.Phrase> phrases = Phrases.group(group);
            TYPINGS.forEach((name, typing) -> System.out.printf("%-9s %3d %-9s %-14s %-14s%n", group, phrases.size(),
                    name, shares(plain, phrases, typing), shares(own, phrases, typing)));
        }
        System.out.println("time per key, every prefix of every phrase, ms");
        TYPINGS.forEach((name, typing) -> System.out.printf("%-9s %s%n", name, times(own, typing)));
        System.out.println("peer: none run (libpinyin needs a C program of its own to be asked)");
        if (List.of(args).contains("misses")) listMisses(own);
    }

    private static String shares(PinyinInput input, List<Phrases.Phrase> phrases,
            Function<Phrases.Phrase, String> typing) {
        return String.format("%3.0f/%3.0f/%3.0f", Phrases.share(input, phrases, typing, 1),
                Phrases.share(input, phrases, typing, 3), Phrases.share(input, phrases, typing, 9));
    }

    private static String times(PinyinInput input, Function<Phrases.Phrase, String> typing) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nanos.clear();
            for (Phrases.Phrase phrase : Phrases.all()) {
                String typed = typing.apply(phrase);
                for (int end = 1; end <= typed.length(); end++) {
                    long start = System.nanoTime();
                    input.decode(typed.substring(0, end), SessionHistory.EMPTY);
                    nanos.add(System.nanoTime() - start);
                }
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return String.format("p50 %.2f  p99 %.2f  max %.2f  (n %d)", sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6, sorted[sorted.length - 1] / 1e6, sorted.length);
    }

    private static void listMisses(PinyinInput own) {
        TYPINGS.forEach((name, typing) -> {
            for (Phrases.Phrase phrase : Phrases.all()) {
                int place = Phrases.place(own, phrase, typing);
                if (place == 1) continue;
                List<Candidate> offered = own.decode(typing.apply(phrase), SessionHistory.EMPTY).candidates();
                System.out.printf("%s %s %s: %d, first %s%n", name, typing.apply(phrase), phrase.text(), place,
                        offered.stream().limit(4).map(Candidate::text).toList());
            }
        });
    }
}
