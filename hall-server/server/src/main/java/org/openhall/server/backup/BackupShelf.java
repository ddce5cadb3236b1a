package org.openhall.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.blobs.Durable;
import org.openhall.content.blobs.Sha256;
import org.openhall.contract.digest.Digest;
import org.openhall.server.hall.HallFolder;

/**
 * A folder of backups. A file has a backup's name only when it is whole and on the disk; until then it ends in
 * {@code .part}. Attachments lie beside them in {@code blobs}, each sealed once.
 */
public final class BackupShelf {

    private static final String MARK = "openhall-backups.txt";
    private static final String PART = ".part";
    /** Longer than any backup that may still want them. */
    private static final int BLOB_DAYS = 400;

    private final Path folder;

    /** Uses a folder, which need not be there. */
    public BackupShelf(Path folder) {
        this.folder = folder;
    }

    /** The one on a hall's own disk. */
    public static BackupShelf of(HallFolder hall) {
        return new BackupShelf(hall.root().resolve("backups"));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Makes the folder. On a disk that can be taken away the mark tells it from an empty mount point. */
    public void make() throws IOException {
        Files.createDirectories(folder); // no rights are set: sticks have none, and what lies here is sealed
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark)) Durable.write(mark, "OpenHall 的封存备份放在这里，请不要改名或删除这个文件。\n");
    }

    /** Whether it is there: made before, and its disk not taken away. */
    public boolean present() {
        return Files.exists(folder.resolve(MARK));
    }

    /** The backups, newest first. */
    public List<BackupName> list() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackupName.of(file.getFileName().toString()).stream())
                    .sorted((a, b) -> b.compareTo(a)).toList();
        }
    }

    /** File of a backup. */
    public Path file(BackupName name) {
        return folder.resolve(name.file());
    }

    /** Where a backup is written until it is whole. */
    Path part(BackupName name) {
        return folder.resolve(name.file() + PART);
    }

    /** Gives a whole backup its name. */
    void adopt(BackupName name) throws IOException {
        Durable.move(part(name), file(name));
    }

    /** Takes a copy of a backup of another shelf, compared byte for byte by its digest. */
    void mirror(BackupName name, BackupShelf other) throws IOException {
        copy(other.file(name), file(name));
    }

    private static void copy(Path from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + PART);
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        if (!Sha256.of(part).equals(Sha256.of(from))) throw new IOException("the copy is another file: " + part);
        Durable.move(part, to);
    }

    /** Removes what killed backups have left behind, and those that are kept no longer. */
    void tidy(Instant now, ZoneId zone) throws IOException {
        sweep();
        for (BackupName name : KeepRule.over(list(), zone))
            Files.deleteIfExists(file(name));
        sweepBlobs(now);
    }

    /** Removes what backups that did not come to their end have left behind. */
    void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path part : files.filter(file -> file.toString().endsWith(PART)).toList())
                Files.deleteIfExists(part);
        }
    }

    private void sweepBlobs(Instant now) throws IOException {
        Path blobs = folder.resolve("blobs");
        if (!Files.isDirectory(blobs)) return;
        FileTime before = FileTime.from(now.minus(Duration.ofDays(BLOB_DAYS)));
        try (Stream<Path> files = Files.walk(blobs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) Files.deleteIfExists(file);
            }
        }
    }

    /** An attachment that is sealed to a recipient. */
    Optional<Path> blob(String recipient, String sha256) {
        return Optional.of(place(recipient, sha256)).filter(Files::isRegularFile);
    }

    /**
     * Keeps an attachment sealed, unless it is there; either way notes that it is still wanted.
     *
     * @param source says what to seal it from when it is not there
     */
    void keepBlob(String recipient, String sha256, Instant now, Source source) throws IOException {
        Path place = place(recipient, sha256);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            source.into(place);
        }
        Files.setLastModifiedTime(place, FileTime.from(now));
    }

    /** Seals a file for {@link #keepBlob}. */
    static Source sealed(Path plain, String recipient) {
        return place -> {
            Path part = place.resolveSibling(place.getFileName() + PART);
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
                    OutputStream out = Seal.sealing(file, List.of(recipient))) {
                in.transferTo(out);
            }
            Durable.move(part, place);
        };
    }

    /** Copies a sealed file for {@link #keepBlob}. */
    static Source copied(Path sealed) {
        return place -> copy(sealed, place);
    }

    /** Somebody who changed the recovery key finds all of them sealed to the new one. */
    private Path place(String recipient, String sha256) {
        return folder.resolve("blobs").resolve(Digest.hex(recipient).substring(0, 8)).resolve(sha256.substring(0, 2))
                .resolve(sha256 + ".sealed");
    }

    /** Where a sealed attachment comes from. */
    @FunctionalInterface
    interface Source {

        /** Makes the file, whole or not at all. */
        void into(Path place) throws IOException;
    }
}
