package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.Head;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Witness;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.keys.KeyFolder;

/** {@code hall audit verify}: whether the chain is whole, and is the one that devices saw. Exit code 1 when it is not. */
@Command(name = "audit", description = "核对操作记录是否完整，没有被改过", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--witness", paramLabel = "文件", description = "查询机见过的指纹（在查询机上用 hall kiosk --witness 写出），可以写几个。")
    private List<Path> witnesses = List.of();

    @Parameters(paramLabel = "verify", description = "现在只有 verify：从头核对到尾")
    private String what;

    @Override
    public Integer call() throws IOException {
        if (!what.equals("verify")) throw new ParameterException(spec.commandLine(), "写成 hall audit verify");
        HallFolder folder = data.folder();
        if (!folder.exists()) throw new IOException(folder.root() + " 里还没有大厅");
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = HallDatabase.open(folder)) {
            AuditStore.Verified verified = new AuditStore(database).verify();
            out.println("操作记录 " + verified.rows() + " 条，前后相连。");
            if (!verified.last().isEmpty()) out.println("最后一条的指纹 " + verified.last() + "，可以抄下来以后核对。");
            verified.broken().ifPresent(seq -> out.println("第 " + seq + " 条和前面接不上：数据库被改过或损坏。请保留现场，从备份核对。"));
            boolean whole = verified.broken().isEmpty();
            for (Path file : witnesses)
                whole &= agrees(file, folder, database, out);
            return whole ? 0 : 1;
        }
    }

    private static boolean agrees(Path file, HallFolder folder, Database database, PrintWriter out) throws IOException {
        String hall = new HallSettingsStore(database).read().map(HallSettings::number).orElse("");
        Witness.Compared found = Witness.read(file, hall, KeyFolder.open(folder.keys()).headKeys())
                .with(new AuditStore(database));
        if (found.broken().isPresent()) {
            Head head = found.broken().get();
            out.println(file + "：查询机在 " + head.issued() + " 见过第 " + head.audit().orElseThrow().rows()
                    + " 条，和现在的不一样或者已经没有了：操作记录被重写或截短过。请保留现场。");
            return false;
        }
        out.println(file + "：" + found.matched() + " 处见证都对得上" + (found.lost() == 0
                ? "。"
                : "；另有 " + found.lost() + " 处是恢复备份时没有了的，操作记录里写明了那次恢复。"));
        return true;
    }
}
