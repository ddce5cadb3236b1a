package org.openhall.content.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.StorageException;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A content file with damaged bytes at seeded places: nothing wrong is ever read out of it, and it can be healed. */
class DamagedFileTest {

    private static final int CASES = Integer.getInteger("openhall.damages", 200);
    private static final long SEED = 815;
    /** Of the rows, how many are also asked for one by one at each look. */
    private static final int ASKED = 40;

    @TempDir
    private Path home;
    private final TestingFeed feed = new TestingFeed();
    private final Map<RowKey, String> hashes = new HashMap<>();

    @Test
    void nothingWrongIsReadAndEverythingHeals() throws IOException {
        Path sound = sound();
        Set<Row> truth = new HashSet<>(feed.live());
        truth.forEach(row -> hashes.put(row.key(), row.hash()));
        Random random = new Random(SEED);
        int byBucket = 0;
        int anew = 0;
        for (int i = 0; i < CASES; i++) {
            Path folder = Files.createDirectories(home.resolve("case"));
            Path file = folder.resolve("content-1.db");
            Files.copy(sound, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            damage(file, random);
            String which = "case " + i + " of seed " + SEED;
            try (ContentFolder content = ContentFolder.open(folder, what -> {})) {
                readAll(content, truth, which);
                if (!content.scrub().whole() || content.position().isEmpty()) {
                    if (mend(content)) byBucket++;
                    else
                        anew++;
                }
                assertTrue(content.scrub().whole(), which);
                assertEquals(truth, readAll(content, truth, which), which);
                assertTrue(!content.damaged(), which);
            }
            clear(folder);
        }
        assertTrue(byBucket > CASES / 20, "healed by bucket: " + byBucket);
        assertTrue(anew > CASES / 20, "built anew: " + anew);
    }

    /** What a kiosk does with the hall's help: the bad buckets, and when that fails, everything anew beside the old. */
    private boolean mend(ContentFolder content) {
        try {
            Map<Integer, List<Row>> buckets = new HashMap<>();
            for (int no : content.store().scrub().badBuckets())
                buckets.put(no, feed.bucket(no));
            content.store().replaceBuckets(buckets, feed.head());
            if (content.scrub().whole()) return true;
        } catch (StorageException | ContentRefusedException e) {
            assertTrue(content.damaged() || content.position().isEmpty(), e.toString());
        }
        ContentStore candidate = content.candidate();
        candidate.apply(feed.live().stream().sorted(Comparator.comparingLong(Row::seq)).toList(),
                HeadSource.received(feed.head()));
        content.adopt(candidate);
        return false;
    }

    private Set<Row> readAll(ContentFolder content, Set<Row> truth, String which) {
        Set<Row> read = new HashSet<>();
        content.forEach(read::add);
        truth.stream().skip(which.hashCode() & 255).limit(ASKED)
                .forEach(row -> content.row(row.key()).ifPresent(read::add));
        content.rowsSince(0, 50);
        for (Row row : read) { // what a citizen could see; version and place in the feed are not shown
            assertEquals(hashes.get(row.key()), row.hash(), () -> which + ": " + row.key());
        }
        return read;
    }

    private Path sound() {
        Path file = home.resolve("sound.db");
        try (ContentStore store = ContentStore.open(file, what -> {})) {
            store.apply(feed.putAll("a", 400), HeadSource.received(feed.head()));
            List<Row> more = new ArrayList<>();
            for (int i = 0; i < 80; i++)
                more.add(feed.put("long" + i, "{\"words\":\"" + "长".repeat(2_000) + "\"}"));
            store.apply(more, HeadSource.received(feed.head()));
            store.settle();
        }
        return file;
    }

    private static void damage(Path file, Random random) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (random.nextInt(10) == 0) {
                channel.truncate(random.nextLong(channel.size()));
                return;
            }
            byte[] noise = new byte[random.nextInt(3) == 0 ? 1 + random.nextInt(4096) : 1];
            random.nextBytes(noise);
            channel.write(ByteBuffer.wrap(noise), random.nextLong(channel.size() - noise.length));
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
        }
    }
}
