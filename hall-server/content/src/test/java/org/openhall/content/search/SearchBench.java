package org.openhall.content.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;

/**
 * Search against Lucene's CJK analyser and SQLite's FTS5 over one synthetic catalogue of real words, in one process, turn
 * by turn. Arguments: numbers of entries (20000 100000 if none). Times are those of the asking thread on its core, so that
 * a busy machine does not count; they still move with the machine, so read the ratios. {@code hall bench search} gives it
 * the compiler that a kiosk runs with.
 */
public final class SearchBench {

    private static final long SEED = 20_261_123;
    private static final int PER_CLASS = 20;
    private static final int ROUNDS = 4;

    private SearchBench() {}

    /** Prints the tables. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(20_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.println("compiler: " + compiler());
        for (int size : sizes)
            run(size);
    }

    private static String compiler() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.contains("Tiered") || flag.contains("Compile")).reduce((a, b) -> a + " " + b)
                .map(flags -> flags + (flags.endsWith("TieredStopAtLevel=1") ? " (C1 alone, as in a kiosk)" : ""))
                .orElse("C1 and C2, which a kiosk does without");
    }

    private static void run(int size) throws Exception {
        Path folder = Files.createTempDirectory("search-bench");
        try {
            measure(size, folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(int size, Path folder) throws Exception {
        SyntheticCatalogue catalogue = new SyntheticCatalogue(SEED);
        TestingRows rows = new TestingRows();
        List<Peer.Text> texts = new ArrayList<>();
        long raw = 0;
        for (int i = 0; i < size; i++) {
            CatalogueItem item = catalogue.next(i);
            rows.put(new RowKey(Kind.ITEM.code(), "i" + i), Json.write(item));
            Peer.Text text = new Peer.Text(item.imprint().title(), item.imprint().keys().keywords().stream()
                    .map(k -> k.word()).collect(Collectors.joining("\n")), Wording.of(item));
            texts.add(text);
            raw += utf8(text.title()) + utf8(text.keywords()) + utf8(text.body());
        }
        System.out.printf("%n== %,d entries, %,.1f MB of text (UTF-8) ==%n", size, raw / 1e6);
        List<Peer> peers = List.of(new OurPeer(folder.resolve("ours"), rows),
                new LucenePeer(folder.resolve("lucene"), false),
                new LucenePeer(folder.resolve("lucene-counts"), true),
                new SqlitePeer(folder.resolve("trigram.db"), false), new SqlitePeer(folder.resolve("pairs.db"), true));
        System.out.printf("%-36s %9s %9s %10s %8s%n", "engine", "build s", "x ours", "index MB", "x text");
        double first = 0;
        for (Peer peer : peers) {
            long start = cpu();
            peer.build(texts);
            double seconds = (cpu() - start) / 1e9;
            first = first == 0 ? seconds : first;
            System.out.printf("%-36s %9.2f %9.2f %10.1f %8.2f%n", peer.name(), seconds, seconds / first,
                    peer.bytes() / 1e6, peer.bytes() / (double) raw);
        }
        Map<String, List<String>> classes = queries(catalogue, texts);
        speeds(peers, classes);
        recall(peers, classes, texts);
        SoundBench.print(catalogue, texts, ((OurPeer) peers.getFirst()).library());
        for (Peer peer : peers)
            peer.close();
    }

    private static Map<String, List<String>> queries(SyntheticCatalogue catalogue, List<Peer.Text> texts) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (int length : new int[]{1, 2, 3, 4, 6, 8}) {
            List<String> some = new ArrayList<>();
            while (some.size() < PER_CLASS) {
                Peer.Text text = catalogue.pick(texts);
                String from = some.size() % 2 == 0 ? text.title() : text.body();
                if (from.length() <= length) continue;
                int at = catalogue.random().nextInt(from.length() - length);
                String word = from.substring(at, at + length);
                if (word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                    some.add(word);
            }
            classes.put(length + " characters", some);
        }
        List<String> two = new ArrayList<>();
        for (int i = 0; i < PER_CLASS; i++)
            two.add(catalogue.pick(catalogue.terms()) + " 补贴");
        classes.put("two words", two);
        classes.put("frequent words", List.of("补贴", "公开", "政府", "信息", "监督检查", "政策", "工作日", "办理", "申请", "政府网站"));
        return classes;
    }

    private static void speeds(List<Peer> peers, Map<String, List<String>> classes) throws Exception {
        for (Peer peer : peers)
            for (List<String> queries : classes.values())
                for (String query : queries)
                    peer.topTwenty(query);
        System.out.printf("%n%-16s", "p50/p99 ms");
        for (Peer peer : peers)
            System.out.printf(" %34s", peer.name());
        System.out.printf(" %16s%n", "p99 ours/Lucene");
        Map<Peer, List<Double>> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one : classes.entrySet()) {
            Map<Peer, double[]> taken = turns(peers, one.getValue(), ROUNDS);
            System.out.printf("%-16s", one.getKey());
            for (Peer peer : peers) {
                System.out.printf(" %34s", pair(taken.get(peer)));
                List<Double> of = all.computeIfAbsent(peer, key -> new ArrayList<>());
                Arrays.stream(taken.get(peer)).forEach(of::add);
            }
            System.out.printf(" %16.2f%n", percentile(taken.get(peers.get(0)), 99) / percentile(taken.get(peers.get(1)),
                    99));
        }
        System.out.printf("%-16s", "all");
        for (Peer peer : peers)
            System.out.printf(" %34s",
                    pair(all.get(peer).stream().mapToDouble(Double::doubleValue).sorted().toArray()));
        System.out.println();
    }

    private static Map<Peer, double[]> turns(List<Peer> peers, List<String> queries, int rounds)
            throws Exception {
        Map<Peer, double[]> taken = new LinkedHashMap<>();
        for (Peer peer : peers)
            taken.put(peer, new double[rounds * queries.size()]);
        int at = 0;
        for (int round = 0; round < rounds; round++) {
            for (String query : queries) {
                for (Peer peer : peers) {
                    long start = cpu();
                    peer.topTwenty(query);
                    taken.get(peer)[at] = (cpu() - start) / 1e6;
                }
                at++;
            }
        }
        taken.values().forEach(Arrays::sort);
        return taken;
    }

    private static void recall(List<Peer> peers, Map<String, List<String>> classes, List<Peer.Text> texts)
            throws Exception {
        System.out.printf("%nfound / truth (substring in title, keywords or body; above 1 = finds more than asked)%n");
        for (Map.Entry<String, List<String>> one : classes.entrySet()) {
            System.out.printf("%-16s", one.getKey());
            List<String> queries = one.getValue().subList(0, Math.min(10, one.getValue().size()));
            long truth = queries.stream().mapToLong(query -> truth(query, texts)).sum();
            for (Peer peer : peers) {
                long found = 0;
                for (String query : queries)
                    found += peer.count(query);
                System.out.printf(" %34.3f", found / (double) truth);
            }
            System.out.println();
        }
    }

    private static long truth(String query, List<Peer.Text> texts) {
        List<String> words = List.of(query.split(" ", -1));
        return texts.stream().filter(text -> words.stream().allMatch(word -> text.title().contains(word)
                || text.keywords().contains(word) || text.body().contains(word))).count();
    }

    /** Time this thread has had a core for: what others do on the machine stays out of it. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String pair(double[] sorted) {
        return String.format("%.2f / %.2f", percentile(sorted, 50), percentile(sorted, 99));
    }

    static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static int utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    /** This house's own, asked through the port that screens use: total, facets, marks and snippets included. */
    private static final class OurPeer implements Peer {
        private final Path folder;
        private final TestingRows rows;
        private Library library;

        OurPeer(Path folder, TestingRows rows) {
            this.folder = folder;
            this.rows = rows;
        }

        Library library() {
            return library;
        }

        @Override
        public String name() {
            return "OpenHall (with facets, snippets)";
        }

        @Override
        public void build(List<Text> texts) {
            library = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, what -> {})
                    .library();
        }

        @Override
        public long bytes() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.mapToLong(file -> file.toFile().length()).sum();
            }
        }

        @Override
        public int topTwenty(String query) {
            return library.search(Query.of(query)).hits().size();
        }

        @Override
        public int count(String query) {
            return library.search(Query.of(query)).total();
        }

        @Override
        public void close() {}
    }
}
