package org.openhall.content.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.content.database.DiskRoom;
import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.contract.digest.Digest;

/**
 * A folder of files named by their SHA-256, two levels deep. A file gets its name only after its bytes have been hashed
 * and forced to the disk; until then it is a {@code .part} that a later transfer can go on with. Thread-safe, but two
 * transfers of the same blob at once get in each other's way: the loser is refused. Failures of the disk come as
 * {@link UncheckedIOException}.
 */
public final class BlobStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Uses a folder, which is made when missing. */
    public BlobStore(Path folder) {
        this.folder = folder;
    }

    /** A blob that is there whole. */
    public Optional<Path> find(String sha256) {
        if (!NAME.matcher(sha256).matches()) return Optional.empty();
        Path file = place(sha256);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The names of all blobs that are there whole. Walks the whole folder. */
    public Set<String> all() {
        if (!Files.isDirectory(folder)) return Set.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> find(name).isPresent())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes an unfinished transfer has left behind, from where the next may go on. */
    public long partial(String sha256) {
        try {
            Path part = part(sha256);
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes bytes of a transfer, and the blob when they complete it. A stream that breaks leaves what came so far.
     *
     * @param offset where the bytes belong, at most {@link #partial}; what lies beyond is dropped
     * @param bytes length of the whole blob
     * @return the file, once it is whole
     * @throws IOException when the stream breaks
     * @throws StorageException when the disk has no room for the rest, or refuses; what came so far is left
     * @throws BlobRefusedException when the whole is too long or hashes to something else; nothing is kept of it
     */
    public Optional<Path> append(String sha256, long offset, long bytes, InputStream in) throws IOException {
        Path part = part(sha256);
        Files.createDirectories(part.getParent());
        if (offset > partial(sha256)) throw new IllegalArgumentException("a gap in the blob");
        if (DiskRoom.left(part) < bytes - offset) // before the disk is filled with a part of it
            throw new StorageException("keep a blob", Fault.FULL, null);
        try (var channel = Files.newByteChannel(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset);
            channel.position(offset);
            OutputStream out = java.nio.channels.Channels.newOutputStream(channel);
            byte[] buffer = new byte[1 << 16];
            long total = offset;
            for (int n = in.read(buffer); n >= 0 && total <= bytes; n = in.read(buffer)) {
                write(out, buffer, n, part);
                total += n;
            }
        }
        long size = Files.size(part);
        return size < bytes ? Optional.empty() : Optional.of(finish(part, sha256, size == bytes));
    }

    /** Not an IOException: a disk that refuses is no stream that broke. */
    private static void write(OutputStream out, byte[] bytes, int count, Path part) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw StorageException.ofFiles("keep a part of a blob", part, e);
        }
    }

    /** Drops what an unfinished transfer has left behind. */
    public void forgetPart(String sha256) {
        try {
            Files.deleteIfExists(part(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in bytes of one's own; returns their SHA-256. */
    public String put(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "new-", ".part");
        try {
            MessageDigest digest = Digest.sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                in.transferTo(out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Path target = place(sha256);
            Files.createDirectories(target.getParent());
            Durable.move(part, target);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Hashes a blob again; one that has rotted is thrown away, so that it is fetched anew. */
    public boolean check(String sha256) {
        Optional<Path> file = find(sha256);
        if (file.isEmpty()) return false;
        try {
            if (Sha256.of(file.get()).equals(sha256)) return true;
            Files.deleteIfExists(file.get());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes every blob again and throws the rotten away; returns how many. Reads the whole folder. */
    public int scrub() {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> all = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches()).toList();
            return (int) all.stream().filter(name -> !check(name)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes every blob and unfinished transfer that is not wanted.
     *
     * @return number of files deleted
     */
    public int keepOnly(Set<String> wanted) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            int deleted = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean blob = NAME.matcher(name.replace(".part", "")).matches();
                if (blob && !wanted.contains(name.replace(".part", "")) && Files.deleteIfExists(file)) deleted++;
            }
            return deleted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path finish(Path part, String sha256, boolean length) throws IOException {
        if (!length || !Sha256.of(part).equals(sha256)) {
            Files.deleteIfExists(part);
            throw new BlobRefusedException(length ? "the bytes hash to something else" : "too many bytes");
        }
        Durable.move(part, place(sha256));
        return place(sha256);
    }

    private Path part(String sha256) {
        return place(sha256).resolveSibling(sha256 + ".part");
    }

    private Path place(String sha256) {
        if (!NAME.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256");
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }
}
