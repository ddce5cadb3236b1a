package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.server.backup.Counts;
import org.openhall.server.backup.Restoration;
import org.openhall.server.console.frame.When;
import org.openhall.server.hall.HallFolder;

/** {@code hall restore}: a hall from a backup, in a new folder. Exit code 1 when attachments are lacking. */
@Command(name = "restore", description = "从备份恢复大厅，放进一个新的数据目录", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "文件", description = "备份文件；附件在它旁边的 blobs 目录里")
    private Path from;

    @Option(names = "--data", required = true, paramLabel = "目录", description = "新的数据目录，还不存在或是空的")
    private Path data;

    @Mixin
    private KeyOption key;

    @Option(names = "--epoch-above", defaultValue = "0", paramLabel = "期号", description = "自助机见过的最大期号；备份目录里看得出来，一般不用写")
    private int above;

    @Option(names = "--broken-audit", description = "备份里的操作记录被改过也照样恢复")
    private boolean brokenAudit;

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path to = data.toAbsolutePath().normalize();
        Restoration.Restored restored = new Restoration(clock).restore(
                new Restoration.Wanted(from.toAbsolutePath().normalize(), to, key.key(), above, brokenAudit));
        Counts counts = restored.counts();
        out.println("大厅 " + restored.hall() + "「" + restored.name() + "」已恢复到 " + to);
        out.println(
                "  备份时间  " + When.words(restored.taken(), BackupCommand.zone(new HallFolder(to))) + "，这以前做完的都在，以后的不在");
        out.println("  核对      封存完好，数据库完好，公开内容和签名一致，操作记录 " + counts.audit() + " 条"
                + (brokenAudit ? "（按您的要求没有计较是否相连）" : "前后相连"));
        out.println(
                "  内容      公开 " + counts.live() + " 条，草稿 " + counts.drafts() + " 条，账号 " + counts.accounts() + " 个，设备 "
                        + counts.devices() + " 台，附件 " + restored.files() + " 个");
        if (!restored.lacking().isEmpty()) {
            out.println(
                    "  缺少      " + restored.lacking().size() + " 个附件不在备份旁边的 blobs 目录里，或者坏了；把整个备份目录拷来再恢复一次，或重新导入这些文件");
        }
        out.println("  新的一期  第 " + restored.epoch() + " 期，自助机会自己跟过来");
        out.println("接下来：");
        out.println("  1. 备份以后停用过的设备和账号，要再停用一次；每个人都要重新登录");
        out.println("  2. 启动：provisioning/hall server --data " + to);
        return restored.lacking().isEmpty() ? 0 : 1;
    }
}
