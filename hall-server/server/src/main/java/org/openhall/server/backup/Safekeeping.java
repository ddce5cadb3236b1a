package org.openhall.server.backup;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.content.database.Database;
import org.openhall.server.hall.HallFolder;

/** What a running hall keeps for the day on which its disk dies: the timer, and how its backups stand. */
public final class Safekeeping implements AutoCloseable {

    private final HallFolder folder;
    private final BackupTimer timer;

    /** For one hall. */
    public Safekeeping(HallFolder folder, Database database, Supplier<ZoneId> zone, InstantSource clock) {
        this.folder = folder;
        timer = new BackupTimer(new BackupDesk(folder, database, zone, clock), BackupShelf.of(folder), this::settings,
                zone, clock);
    }

    /** Where the hall's own are. */
    public BackupShelf shelf() {
        return BackupShelf.of(folder);
    }

    /** Decides when. */
    public BackupTimer timer() {
        return timer;
    }

    /** How it is set, now. Settings that cannot be read are none. */
    public BackupSettings settings() {
        try {
            return BackupSettings.of(folder);
        } catch (IOException e) {
            System.getLogger(Safekeeping.class.getName()).log(System.Logger.Level.ERROR, "no backups", e);
            return BackupSettings.NONE;
        }
    }

    /** What became of the last. */
    public BackupState state() {
        return BackupState.of(folder);
    }

    /** What is wrong with the backups and what to do, a Chinese sentence; empty when they are made as they should. */
    public Optional<String> trouble() {
        if (!settings().ready())
            return Optional.of("没有做备份，硬盘坏了内容就没有了：请在主机上运行 hall backup key，做一把恢复钥匙");
        BackupState state = state();
        if (!state.failure().isEmpty()) return Optional.of("上次备份没有做成：" + state.failure());
        if (!state.second().isEmpty()) return Optional.of("备份没有抄到第二块盘：" + state.second());
        return timer.overdue() ? Optional.of("45 分钟没有新的备份：请在主机上运行 hall backup，它会说明原因") : Optional.empty();
    }

    @Override
    public void close() {
        timer.close();
    }
}
