package org.openhall.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.content.database.DiskRoom;
import org.openhall.content.database.FolderLock;
import org.openhall.content.database.StorageException;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.keys.PrivateFile;

/**
 * Makes backups of a hall, whether its server runs or not: copies the database in one moment, seals it with the keys to
 * the recovery key, opens what lies on the disk again by a key that lives for this one backup only, counts it, and only then
 * gives it its name. One at a time, also between processes.
 */
public final class BackupDesk {

    private static final long SPARE = 16L << 20;

    private final HallFolder folder;
    private final Database database;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /** Works on a hall's folder. */
    public BackupDesk(HallFolder folder, Database database, Supplier<ZoneId> zone, InstantSource clock) {
        this.folder = folder;
        this.database = database;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A backup that was made.
     *
     * @param file on the first disk
     * @param bytes its length
     * @param counts what was counted in it, when it was opened again
     * @param remarks what is not as it should be all the same, for people
     */
    public record Made(Path file, long bytes, Counts counts, List<String> remarks) {}

    /**
     * Makes one, and lets go of those that are kept no longer.
     *
     * @throws BackupException with a sentence of what to do; earlier backups are as they were
     */
    public Made make(Occasion occasion) throws IOException {
        try (FolderLock _ = FolderLock.take(folder.root().resolve("backup.lock"))
                .orElseThrow(() -> new BackupException("另一次备份正在进行，等它做完再试"))) {
            Path work = folder.root().resolve("backup.work");
            try {
                Trees.delete(work);
                PrivateFile.folder(work);
                BackupShelf.of(folder).make();
                return written(occasion, made(occasion, work));
            } catch (StorageException e) {
                throw noted(words(e), e);
            } catch (BackupException e) {
                throw noted(e.getMessage(), e);
            } catch (IOException | UncheckedIOException e) {
                throw noted(
                        words(StorageException.ofFiles("back up", BackupShelf.of(folder).folder(), new IOException(e))),
                        e);
            } finally {
                Trees.delete(work);
                BackupShelf.of(folder).sweep();
            }
        }
    }

    /** The backup is there by then, so that a full disk is only a remark. */
    private Made written(Occasion occasion, Made made) {
        if (occasion != Occasion.HAND) return made;
        try {
            new AuditStore(database).append(clock.instant(), new Entry("hall backup", Act.BACKED_UP,
                    made.file().getFileName().toString(), Long.toString(made.bytes())));
            return made;
        } catch (StorageException e) {
            List<String> remarks = Stream.concat(made.remarks().stream(), Stream.of("这次备份没有记进操作记录：" + words(e)))
                    .toList();
            return new Made(made.file(), made.bytes(), made.counts(), remarks);
        }
    }

    private Made made(Occasion occasion, Path work) throws IOException {
        BackupSettings settings = BackupSettings.of(folder);
        if (!settings.ready())
            throw new BackupException("还没有恢复钥匙，备份没法封存。请先运行 provisioning/hall backup key，把钥匙收好");
        BackupShelf shelf = BackupShelf.of(folder);
        room(work, shelf);
        Instant taken = clock.instant();
        Path copy = Files.createDirectory(work.resolve("copy"));
        database.copyTo(copy.resolve("hall.db"));
        Set<String> blobs = new BlobStore(folder.blobs()).all(); // after the copy: no row of it lacks its file
        Manifest manifest = manifest(new HallFolder(copy), taken, blobs);
        BackupName name = new BackupName(manifest.hall(), manifest.counts().epoch(), taken, occasion);
        if (Files.exists(shelf.file(name))) throw new BackupException("这一秒里已经做过一份备份，稍等再试");
        Opening.Opened opened = sealed(settings.recipient(), manifest, shelf.part(name), work);
        for (String blob : blobs) {
            Path plain = new BlobStore(folder.blobs()).find(blob)
                    .orElseThrow(() -> new IOException("a blob went away"));
            shelf.keepBlob(settings.recipient(), blob, taken, BackupShelf.sealed(plain, settings.recipient()));
        }
        shelf.adopt(name);
        shelf.tidy(taken, zone.get());
        String second = settings.second().map(place -> mirrored(name, settings.recipient(), blobs,
                new BackupShelf(place))).orElse("");
        return noted(shelf.file(name), opened, second);
    }

    private Manifest manifest(HallFolder copy, Instant taken, Set<String> blobs) {
        try (Database copied = HallDatabase.open(copy)) {
            HallSettings hall = new HallSettingsStore(copied).read().orElseThrow();
            return new Manifest(Manifest.FORMAT, hall.number(), hall.name(), taken, new HallCopyStore(copied).counts(),
                    List.copyOf(blobs));
        }
    }

    /** Seals to the person's key and to one that is forgotten when this returns, and opens the file by the latter. */
    private Opening.Opened sealed(String recipient, Manifest manifest, Path part, Path work) throws IOException {
        RecoveryKey passing = RecoveryKey.generate();
        Path copy = work.resolve("copy");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 17);
                OutputStream out = Seal.sealing(file, List.of(recipient, passing.recipient()))) {
            Archive.write(out, manifest, copy.resolve("hall.db"), folder);
        }
        Trees.delete(copy);
        return Opening.look(part, passing, Files.createDirectory(work.resolve("opened")));
    }

    private void room(Path work, BackupShelf shelf) throws IOException {
        long size = Files.size(folder.database());
        if (DiskRoom.left(work) < size * 2 + SPARE || DiskRoom.left(shelf.folder()) < size * 2 + SPARE)
            throw new BackupException("磁盘空间不够，没有做新的备份；以前的备份都还在。请在 " + folder.root() + " 所在的磁盘腾出至少 "
                    + Sizes.words(size * 2 + SPARE));
    }

    /** A second disk that is away, full or broken takes nothing from the first. */
    private String mirrored(BackupName name, String recipient, Set<String> blobs, BackupShelf second) {
        BackupShelf first = BackupShelf.of(folder);
        try {
            if (!second.present())
                return "第二块盘不在：" + second.folder() + "。请接好那块盘；换了新盘，运行 provisioning/hall backup to 目录";
            second.sweep();
            for (String blob : blobs)
                second.keepBlob(recipient, blob, name.at(),
                        BackupShelf.copied(first.blob(recipient, blob).orElseThrow()));
            second.mirror(name, first);
            second.tidy(name.at(), zone.get());
            return "";
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(BackupDesk.class.getName()).log(System.Logger.Level.WARNING, "no copy on the second disk",
                    e);
            return "第二块盘写不进去：" + second.folder() + "。请看看它是不是满了、坏了或是只读的";
        }
    }

    private Made noted(Path file, Opening.Opened opened, String second) throws IOException {
        String audit = opened.auditBroken().map(row -> "操作记录第 " + row + " 条和前面接不上，请保留现场并报告审计员").orElse("");
        Counts counts = opened.manifest().counts();
        new BackupState(Optional.of(clock.instant()), Files.size(file), Optional.of(counts), audit, "", second,
                BackupState.of(folder).tried()).write(folder);
        return new Made(file, Files.size(file), counts,
                List.of(audit, second).stream().filter(words -> !words.isEmpty()).toList());
    }

    /** On a full disk not even that can be noted; the console sees it by the age of the newest backup then. */
    private BackupException noted(String words, Exception cause) {
        BackupException refusal = new BackupException(words, cause);
        try {
            BackupState.of(folder).failed(words).write(folder);
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return refusal;
    }

    private String words(StorageException failure) {
        return switch (failure.fault()) {
            case FULL -> "磁盘满了，没有做成新的备份；以前的备份都还在。请在 " + folder.root() + " 所在的磁盘腾出空间";
            case CORRUPT -> "大厅的数据库坏了，没有做新的备份；以前的备份都还在。请停下服务器，用 hall restore 从最近一份备份恢复";
            case BUSY -> "数据库一直被占用，没有做成备份，过一会儿会再试";
            case CLOSED -> "服务器正在停止，没有做成备份";
            case OTHER -> "没有做成备份，以前的备份都还在。原因记在 " + folder.logs() + " 里";
        };
    }
}
