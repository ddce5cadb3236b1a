package org.openhall.content.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

import org.openhall.contract.digest.Digest;
import org.openhall.contract.json.Json;

/**
 * What the index consists of. Written whole, then renamed into place: there is always one manifest, the old or the new.
 *
 * @param schema of files and terms: another number means build anew
 * @param position what the index stands for
 * @param parts its segments, oldest first
 */
record Manifest(int schema, IndexedAt position, List<Part> parts) {

    /** Rises with every change of file format, of folding or of what a record's words are. */
    static final int SCHEMA = 2;

    private static final String NAME = "manifest.json";

    /** Reads absent parts, which is how none are written, as none. */
    Manifest {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /**
     * One segment.
     *
     * @param file its file
     * @param dead records replaced or gone since, as the bytes of a bit set in base64
     */
    record Part(SegmentFile file, String dead) {

        Part(SegmentFile file, BitSet dead) {
            this(file, Base64.getEncoder().encodeToString(dead.toByteArray()));
        }

        BitSet deadSet() {
            return BitSet.valueOf(Base64.getDecoder().decode(dead == null ? "" : dead));
        }
    }

    static Manifest read(Path folder) {
        try {
            String[] lines = Files.readString(folder.resolve(NAME)).split("\n", -1);
            if (lines.length < 2 || !Digest.hex(lines[1]).equals(lines[0]))
                throw new DamagedIndexException("the manifest is not what was written", null);
            Manifest manifest = Json.read(lines[1], Manifest.class);
            if (manifest.schema != SCHEMA) throw new DamagedIndexException("an index of another version", null);
            return manifest;
        } catch (IOException | RuntimeException e) {
            if (e instanceof DamagedIndexException damaged) throw damaged;
            throw new DamagedIndexException("there is no readable manifest", e);
        }
    }

    void write(Path folder) throws IOException {
        String json = Json.write(this);
        Path next = folder.resolve(NAME + ".next");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap((Digest.hex(json) + "\n" + json).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining())
                channel.write(bytes);
            channel.force(true);
        }
        Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
