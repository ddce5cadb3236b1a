package org.openhall.content.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.feed.RowKey;

/**
 * The folder of one index. All writing happens beside what is being read and becomes visible with one rename; files no
 * manifest names are swept away after the next write. One writer at a time, the caller sees to that.
 */
public final class IndexFolder {

    private final Path folder;

    /** The folder is made with the first write. */
    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there is anything: before the first write there is not, and that is no damage. */
    public boolean exists() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return !(e instanceof NoSuchFileException);
        }
    }

    /**
     * Opens what is there and reads all of it once.
     *
     * @throws DamagedIndexException when there is nothing, or not what was written
     */
    public View open() {
        Manifest manifest = Manifest.read(folder);
        List<View.Slice> slices = new ArrayList<>();
        for (Manifest.Part part : manifest.parts())
            slices.add(new View.Slice(part.file(), Segment.open(folder, part.file()), part.deadSet()));
        return new View(manifest.position(), slices);
    }

    /** Writes a new index of all entries that the feeder hands over. */
    public View rebuild(IndexedAt position, Consumer<Consumer<Entry>> feeder) {
        try {
            Files.createDirectories(folder);
            return publish(new View(position, write(feeder)));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    /**
     * The next index: some records replaced, added or gone.
     *
     * @param before the index as it is
     * @param puts the records as they are now
     * @param changed rows whose records so far no longer hold, those of the puts included
     * @param folded segments that vanish, all of whose living records are among the puts
     * @param position what the next index stands for
     */
    public View apply(View before, List<Entry> puts, Collection<RowKey> changed, Set<View.Slice> folded,
            IndexedAt position) {
        try {
            List<View.Slice> slices = new ArrayList<>();
            for (View.Slice slice : before.slices()) {
                if (folded.contains(slice)) continue;
                BitSet dead = (BitSet) slice.dead.clone();
                for (RowKey key : changed)
                    kill(slice.segment(), key, dead);
                if (dead.cardinality() < slice.segment().count())
                    slices.add(new View.Slice(slice.file, slice.segment(), dead));
            }
            if (!puts.isEmpty()) slices.addAll(write(puts::forEach));
            return publish(new View(position, slices));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private static void kill(Segment segment, RowKey key, BitSet dead) {
        for (int record : segment.records(key, false)) {
            if (!dead.get(record) && segment.line(record).key().equals(key)) dead.set(record);
        }
    }

    private List<View.Slice> write(Consumer<Consumer<Entry>> feeder) throws IOException {
        String name = freeName();
        try (SegmentWriter writer = new SegmentWriter(folder.resolve(name))) {
            feeder.accept(writer::add);
            if (writer.size() == 0) return List.of();
            SegmentFile file = writer.finish(name);
            return List.of(new View.Slice(file, Segment.open(folder, file), new BitSet()));
        }
    }

    private String freeName() {
        int number = 1;
        while (Files.exists(folder.resolve("segment-" + number + ".idx")))
            number++;
        return "segment-" + number + ".idx";
    }

    private View publish(View view) throws IOException {
        List<Manifest.Part> parts = view.slices().stream().map(s -> new Manifest.Part(s.file, s.dead)).toList();
        new Manifest(Manifest.SCHEMA, view.position(), parts).write(folder);
        sweep(view.slices().stream().map(s -> s.file.name()).collect(Collectors.toSet()));
        return view;
    }

    private void sweep(Set<String> named) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith("segment-") && !named.contains(name)) Files.deleteIfExists(file);
        }
    }
}
