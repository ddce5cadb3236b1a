package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.backup.BackupDesk;
import org.openhall.server.backup.BackupException;
import org.openhall.server.backup.BackupName;
import org.openhall.server.backup.BackupSettings;
import org.openhall.server.backup.BackupShelf;
import org.openhall.server.backup.BackupTrial;
import org.openhall.server.backup.Counts;
import org.openhall.server.backup.Occasion;
import org.openhall.server.backup.RecoveryKey;
import org.openhall.server.backup.Sizes;
import org.openhall.server.console.frame.When;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.PrivateFile;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.HallNames;

/** {@code hall backup} and what belongs to it. Exit code 1 when a backup was made but something about it is not right. */
@Command(name = "backup", description = "现在做一份封存的备份；服务器开着、停着都可以", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        HallFolder folder = hall(data);
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = HallDatabase.open(folder)) {
            BackupDesk.Made made = new BackupDesk(folder, database, names(database)::zone, clock).make(Occasion.HAND);
            out.println("备份做好了：" + made.file() + "（" + Sizes.words(made.bytes()) + "）");
            out.println("  做完当场打开核对过：" + words(made.counts()));
            BackupSettings.of(folder).second().filter(_ -> made.remarks().isEmpty())
                    .ifPresent(second -> out.println("  第二块盘也有一份：" + second));
            made.remarks().forEach(remark -> out.println("  注意：" + remark));
            return made.remarks().isEmpty() ? 0 : 1;
        }
    }

    private static HallFolder hall(DataOption data) throws IOException {
        HallFolder folder = data.folder();
        if (!folder.exists()) throw new BackupException(folder.root() + " 里还没有大厅");
        return folder;
    }

    /** The hall's, as in the console, whatever the machine's is. */
    static ZoneId zone(HallFolder folder) throws IOException {
        try (Database database = HallDatabase.open(folder)) {
            return names(database).zone();
        }
    }

    private static HallNames names(Database database) {
        return new HallNames(new FeedStore(database), new DraftStore(database));
    }

    private static String words(Counts counts) {
        return "公开 " + counts.live() + " 条，草稿 " + counts.drafts() + " 条，账号 " + counts.accounts() + " 个，操作记录 "
                + counts.audit() + " 条";
    }

    @Command(name = "list", description = "列出备份，新的在前", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption from) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        HallFolder folder = hall(from);
        BackupShelf first = BackupShelf.of(folder);
        ZoneId zone = zone(folder);
        list(out, first, zone);
        Optional<Path> second = BackupSettings.of(folder).second();
        if (second.isPresent()) {
            BackupShelf shelf = new BackupShelf(second.get());
            if (shelf.present()) list(out, shelf, zone);
            else
                out.println("第二块盘不在：" + second.get());
        }
        return 0;
    }

    private static void list(PrintWriter out, BackupShelf shelf, ZoneId zone) throws IOException {
        List<BackupName> names = shelf.list();
        out.println(shelf.folder() + "：" + (names.isEmpty() ? "还没有备份" : names.size() + " 份"));
        for (BackupName name : names)
            out.println("  " + When.words(name.at(), zone) + "  " + name.occasion().words() + "  "
                    + Sizes.words(Files.size(shelf.file(name))) + "  " + name.file());
    }

    @Command(name = "key", description = "做一把恢复钥匙：备份封存给它，只有它打得开；它不留在服务器上", mixinStandardHelpOptions = true)
    int key(@Mixin DataOption of,
            @Option(names = "--out", paramLabel = "文件", description = "把钥匙写进这个文件（例如 U 盘上），不显示在屏幕上") Path file,
            @Option(names = "--replace", description = "换一把；以前的备份仍要用以前的钥匙打开") boolean replace)
            throws IOException {
        HallFolder folder = hall(of);
        BackupSettings settings = replace ? BackupSettings.NONE : BackupSettings.of(folder);
        if (settings.ready()) throw new BackupException("已经有恢复钥匙了。要换一把请加 --replace；以前的备份仍要用以前的钥匙打开，别扔掉");
        RecoveryKey key = RecoveryKey.generate();
        PrintWriter out = spec.commandLine().getOut();
        if (file != null) {
            if (Files.exists(file)) throw new BackupException(file + " 已经存在，没有动它，请换一个文件名");
            PrivateFile.write(file, "# OpenHall 恢复钥匙，数据目录 " + folder.root() + "\n" + key.code() + "\n");
        }
        boolean first = !BackupSettings.of(folder).ready();
        new BackupSettings(key.recipient(), BackupSettings.of(folder).second()).write(folder);
        noted(folder, first ? "key" : "other key");
        out.println(file == null ? "恢复钥匙（只显示这一次）：\n\n  " + key.code() + "\n" : "恢复钥匙写在 " + file);
        out.println("请抄在纸上或存到 U 盘，两份，锁在不同的地方，不要留在服务器上。");
        out.println("没有它，任何人都打不开备份，包括我们。现在起服务器每 15 分钟备份一次。");
        return 0;
    }

    @Command(name = "to", description = "设第二块盘：每份备份再拷一份到那里", mixinStandardHelpOptions = true)
    int to(@Mixin DataOption of,
            @Parameters(arity = "0..1", paramLabel = "目录", description = "例如 /media/usb/openhall") Path place,
            @Option(names = "--none", description = "不再用第二块盘") boolean none) throws IOException {
        HallFolder folder = hall(of);
        PrintWriter out = spec.commandLine().getOut();
        if ((place == null) != none) throw new BackupException("写一个目录，或者写 --none 不再用第二块盘");
        Optional<Path> second = Optional.ofNullable(place).map(path -> path.toAbsolutePath().normalize());
        if (second.isPresent()) new BackupShelf(second.get()).make();
        new BackupSettings(BackupSettings.of(folder).recipient(), second).write(folder);
        noted(folder, second.isPresent() ? "second disk" : "no second disk");
        out.println(second.map(path -> "下一次备份起，也拷一份到 " + path).orElse("不再用第二块盘，那里的备份没有动"));
        return 0;
    }

    private void noted(HallFolder folder, String what) {
        try (Database database = HallDatabase.open(folder)) {
            new AuditStore(database).append(clock.instant(), new Entry("hall backup", Act.BACKUP_SET, "", what));
        }
    }

    @Command(name = "check", description = "演练：用恢复钥匙打开一份备份，核对到底；不动正在用的大厅", mixinStandardHelpOptions = true)
    int check(@Mixin DataOption of, @Mixin KeyOption option,
            @Option(names = "--from", paramLabel = "文件", description = "备份文件（不写就是最新的一份）") Path from)
            throws IOException {
        HallFolder folder = hall(of);
        BackupShelf shelf = BackupShelf.of(folder);
        Path file = from != null
                ? from
                : shelf.list().stream().findFirst().map(shelf::file)
                        .orElseThrow(() -> new BackupException("还没有备份：先运行 provisioning/hall backup"));
        Counts counts = new BackupTrial(folder, clock).open(file, option.key());
        spec.commandLine().getOut().println("打得开，也完好：" + file.getFileName() + "，" + words(counts));
        return 0;
    }
}
