package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

/** {@code hall audit verify}: whether the chain is whole. Exit code 1 when it is not. */
@Command(name = "audit", description = "核对操作记录是否完整，没有被改过", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

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
            return verified.broken().isPresent() ? 1 : 0;
        }
    }
}
