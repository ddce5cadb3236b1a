package org.openhall.content.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.openhall.contract.feed.Row;

/**
 * A program that changes a content file until it is killed, and writes down outside of it what it is about to do.
 * Arguments: the file, the ledger, a seed, and, for a run that ends, how many changes.
 */
final class ApplyForever {

    private ApplyForever() {}

    public static void main(String[] args) throws IOException {
        Path ledger = Path.of(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        try (ContentStore store = ContentStore.open(Path.of(args[0]), what -> {})) {
            TestingFeed feed = TestingFeed.resume(store);
            long left = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
            for (; left > 0; left--) {
                List<Row> rows = step(feed, random);
                SignedHead head = feed.head();
                String line = head.head().seq() + " " + head.head().stateRoot() + "\n";
                write(ledger, "begun " + line);
                store.apply(rows, HeadSource.received(head));
                write(ledger, "done " + line);
            }
        }
    }

    private static void write(Path ledger, String line) throws IOException {
        Files.writeString(ledger, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<Row> step(TestingFeed feed, Random random) {
        List<Row> rows = new ArrayList<>();
        List<String> ids = new ArrayList<>(feed.ids());
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            boolean drop = ids.size() > 400 || (!ids.isEmpty() && random.nextInt(4) == 0);
            if (drop) rows.add(feed.drop(ids.remove(random.nextInt(ids.size()))));
            else
                rows.add(
                        feed.put("r" + random.nextInt(800), "{\"words\":\"" + "公".repeat(random.nextInt(900)) + "\"}"));
            if (!drop && !ids.contains(rows.getLast().id())) ids.add(rows.getLast().id());
        }
        return rows;
    }
}
