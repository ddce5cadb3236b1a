package org.openhall.kiosk.input;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openhall.contract.content.SearchKeys;
import org.openhall.kiosk.lexicon.Lexicon;

/**
 * Measures pinyin input: load time and size of the lexicon, accuracy with and without the hall's own words, time per key.
 */
public final class PinyinBench {

    private static final int ROUNDS = 5;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
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
        measureLargeHall(general);
        PinyinInput plain = new PinyinDecoder(general);
        PinyinInput own = new PinyinDecoder(general, hall);
        System.out.println("per cent first / in the first 3 / in the first 9");
        System.out.printf("%-9s %3s %-9s %-14s %-14s%n", "group", "n", "typed", "general", "with hall's");
        for (String group : List.of("core", "everyday", "names")) {
            List<Phrases.Phrase> phrases = Phrases.group(group);
            TYPINGS.forEach((name, typing) -> System.out.printf("%-9s %3d %-9s %-14s %-14s%n", group, phrases.size(),
                    name, shares(plain, phrases, typing), shares(own, phrases, typing)));
        }
        System.out.println(
                "processor time per key, every prefix of every phrase, ms (wall time depends on the neighbours)");
        TYPINGS.forEach((name, typing) -> System.out.printf("%-9s %s%n", name,
                times(own, Phrases.all().stream().map(typing).toList())));
        System.out.printf("%-9s %s%n", "senseless", times(own, senseless()));
        System.out.println("peer: none run (libpinyin needs a C program of its own to be asked)");
        if (List.of(args).contains("misses")) listMisses(own);
    }

    /** Twenty thousand titles: every two of the real ones joined. */
    private static void measureLargeHall(Lexicon general) {
        List<String[]> titles = Phrases.titles();
        HallWords words = new HallWords(general);
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < 20_000; i++) {
            String[] first = titles.get(i % titles.size());
            String[] second = titles.get((i / titles.size() + i * 7) % titles.size());
            words.add(first[0] + second[0], new SearchKeys(first[1] + " " + second[1], List.of()));
        }
        Lexicon large = words.build();
        System.out.printf("a hall of 20,000 titles: %,d words, %.1f MB, made in %d ms of processor time%n",
                large.words(),
                large.bytes() / 1e6, (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000);
    }

    private static String shares(PinyinInput input, List<Phrases.Phrase> phrases,
            Function<Phrases.Phrase, String> typing) {
        return String.format("%3.0f/%3.0f/%3.0f", Phrases.share(input, phrases, typing, 1),
                Phrases.share(input, phrases, typing, 3), Phrases.share(input, phrases, typing, 9));
    }

    private static String times(PinyinInput input, List<String> inputs) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nanos.clear();
            for (String typed : inputs) {
                for (int end = 1; end <= typed.length(); end++) {
                    long start = CLOCK.getCurrentThreadCpuTime();
                    input.decode(typed.substring(0, end), SessionHistory.EMPTY);
                    nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
                }
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return String.format("p50 %.2f  p99 %.2f  max %.2f  (n %d)", sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6, sorted[sorted.length - 1] / 1e6, sorted.length);
    }

    /** Letters that cost most: initials with many syllables, as long as a composition may be. */
    private static List<String> senseless() {
        Random random = new Random(3);
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < 30; i++)
            inputs.add(random.ints(Composition.MOST_LETTERS, 0, 6).mapToObj(n -> "zscjxl".substring(n, n + 1))
                    .collect(Collectors.joining()));
        return inputs;
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
