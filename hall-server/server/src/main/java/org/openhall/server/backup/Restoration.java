package org.openhall.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.blobs.Durable;
import org.openhall.content.database.Database;
import org.openhall.content.database.StorageException;
import org.openhall.contract.feed.Head;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.keys.PrivateFile;

/**
 * Makes a hall from a backup, in a folder that has none: unpacked and checked in a folder beside it that is no hall, and
 * moved into place at the very end.
 */
public final class Restoration {

    private final InstantSource clock;

    /** Restores by a clock. */
    public Restoration(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What to restore.
     *
     * @param from file of the backup; attachments are looked for in {@code blobs} beside it
     * @param to folder of the new hall: not there yet, or empty
     * @param key the recovery key
     * @param above the new epoch is higher than this; 0 where nothing is known but what the backups' folder tells
     * @param brokenAudit whether to go on where the audit in the backup has been tampered with
     */
    public record Wanted(Path from, Path to, RecoveryKey key, int above, boolean brokenAudit) {}

    /**
     * A hall that was brought back.
     *
     * @param hall its number
     * @param name its name
     * @param taken everything committed before that moment is in it
     * @param counts what is in it
     * @param epoch number of its new epoch
     * @param files attachments that were brought back
     * @param lacking attachments that are not beside the backup, or damaged, by SHA-256
     */
    public record Restored(String hall, String name, Instant taken, Counts counts, int epoch, int files,
            List<String> lacking) {}

    /**
     * Restores.
     *
     * @throws BackupException with a sentence of what to do; nothing is left at the folder then
     */
    public Restored restore(Wanted wanted) throws IOException {
        if (!Files.isRegularFile(wanted.from()))
            throw new BackupException("没有这个备份文件：" + wanted.from() + "。用 provisioning/hall backup list 可以列出");
        refuseOccupied(wanted.to());
        Path work = wanted.to().resolveSibling(wanted.to().getFileName() + ".restoring");
        Trees.delete(work); // of one that was killed
        PrivateFile.folder(work);
        try {
            Restored restored = restored(wanted, work);
            Files.move(work.resolve(Archive.KEYS), new HallFolder(work).keys(), StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(work);
            Files.move(work, wanted.to(), StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(wanted.to().toAbsolutePath().getParent());
            return restored;
        } catch (StorageException e) {
            throw new BackupException(e.fault() == StorageException.Fault.FULL ? full(wanted.to()) : Seal.DAMAGED, e);
        } catch (BackupException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            boolean full = StorageException.ofFiles("restore", work, new IOException(e))
                    .fault() == StorageException.Fault.FULL;
            throw new BackupException(full ? full(wanted.to()) : "读写文件时出错（" + e.getMessage() + "）。请看看备份所在的盘是否接好", e);
        } finally {
            Trees.delete(work);
        }
    }

    private static String full(Path to) {
        return "写不进 " + to + " 所在的磁盘：可能满了。请腾出空间，或换一个 --data";
    }

    private static void refuseOccupied(Path to) throws IOException {
        if (new HallFolder(to).exists())
            throw new BackupException(to + " 里已经有一个大厅，没有动它。请用 --data 写一个新目录，恢复好了再换过去");
        if (!Files.exists(to)) return;
        if (!Files.isDirectory(to)) throw new BackupException(to + " 不是目录，请用 --data 写一个新目录");
        try (Stream<Path> inside = Files.list(to)) {
            if (inside.findAny().isPresent()) throw new BackupException(to + " 里已经有东西，没有动它。请用 --data 写一个空的或新的目录");
        }
    }

    private Restored restored(Wanted wanted, Path work) throws IOException {
        Opening.Opened opened = Opening.look(wanted.from(), wanted.key(), work);
        if (opened.auditBroken().isPresent() && !wanted.brokenAudit())
            throw new BackupException("备份里的操作记录第 " + opened.auditBroken().get()
                    + " 条和前面接不上：数据库在做备份之前被改过。请先试更早的备份；确实要用这一份，加上 --broken-audit，并报告审计员");
        Manifest manifest = opened.manifest();
        HallFolder hall = new HallFolder(work);
        hall.make();
        List<String> lacking = blobs(wanted, manifest, hall);
        EpochMark marks = new EpochMark(wanted.from().toAbsolutePath().getParent());
        int epoch;
        try (Database database = HallDatabase.open(hall)) {
            FeedStore feed = new FeedStore(database);
            vouched(feed, KeyFolder.open(work.resolve(Archive.KEYS)));
            int above = Math.max(wanted.above(), marks.highest(manifest.hall()));
            epoch = feed.openEpoch(new SecureRandom().nextLong(), above).no();
            new HallCopyStore(database).wake(clock.instant(), HallCopyStore.restored(epoch, manifest));
        }
        marks.note(manifest.hall(), epoch);
        return new Restored(manifest.hall(), manifest.name(), manifest.taken(), manifest.counts(), epoch,
                manifest.blobs().size() - lacking.size(), lacking);
    }

    /** What kiosks were shown last must be what comes back. */
    private static void vouched(FeedStore feed, KeyFolder keys) throws BackupException {
        Optional<FeedStore.Vouched> vouched = feed.vouched();
        if (vouched.isEmpty()) return; // its server was never started
        try {
            Head head = vouched.get().head().open(Head.class, List.of(keys.head().verifying()), 1);
            if (!head.stateRoot().equals(vouched.get().root()))
                throw new BackupException("备份里的公开内容和大厅签过名的不一样：数据库在做备份之前被改过或坏了。请换更早的一份备份");
        } catch (BadSignatureException e) {
            throw new BackupException("备份里的密钥和内容不是同一个大厅的，请换另一份备份", e);
        }
    }

    private static List<String> blobs(Wanted wanted, Manifest manifest, HallFolder hall) throws IOException {
        BackupShelf shelf = new BackupShelf(wanted.from().toAbsolutePath().getParent());
        BlobStore store = new BlobStore(hall.blobs());
        List<String> lacking = new ArrayList<>();
        for (String blob : manifest.blobs()) {
            if (!brought(shelf, blob, wanted.key(), store)) lacking.add(blob);
        }
        store.keepOnly(Set.copyOf(manifest.blobs()));
        return lacking;
    }

    private static boolean brought(BackupShelf shelf, String blob, RecoveryKey key, BlobStore store)
            throws IOException {
        Optional<Path> sealed = shelf.blob(key.recipient(), blob);
        if (sealed.isEmpty()) return false;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(sealed.get()));
                InputStream in = Seal.opening(file, key)) {
            return store.put(in).equals(blob);
        } catch (BackupException e) {
            System.getLogger(Restoration.class.getName()).log(System.Logger.Level.WARNING, "an attachment is damaged",
                    e);
            return false;
        }
    }
}
