package org.openhall.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.ResourceBundle;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.openhall.server.http.PortTakenException;

/** Composition root of the programs that work on a hall's data folder: {@code hall init|server|import|publish}. */
@Command(name = "hall", description = "大厅服务器", synopsisSubcommandLabel = "命令")
public final class ServerMain {

    private ServerMain() {}

    /** Runs one command and exits with its code: 0 done, 1 done but for some rows or drafts, 2 mistyped,
     * 3 failed. */
    public static void main(String[] args) {
        logBeside(args);
        System.exit(commandLine(Clock.systemUTC()).execute(args));
    }

    /** The log's place must be known before the first logger is made, so this looks ahead for {@code --data}. */
    private static void logBeside(String... args) {
        String data = System.getenv().getOrDefault("HALL_DATA", ".hall") + "/server";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--data") && i + 1 < args.length) data = args[i + 1];
            if (args[i].startsWith("--data=")) data = args[i].substring("--data=".length());
        }
        boolean elsewhereAnyway = args.length > 0 && args[0].equals("restore"); // into a folder that must be empty
        boolean make = List.of(args).contains("init") || List.of(args).contains("--create");
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"), "openhall-" + System.getProperty("user.name"));
        Path logs = !elsewhereAnyway && (make || Files.isDirectory(Path.of(data))) ? Path.of(data) : elsewhere; // a mistyped folder is not made
        System.setProperty("openhall.logs", logs.resolve("logs").toString());
        System.setProperty("openhall.program", args.length == 0 ? "hall" : args[0].replaceAll("[^a-z]", ""));
    }

    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new ServerMain())
                .addSubcommand("init", new InitCommand(clock))
                .addSubcommand("server", new ServerCommand(clock))
                .addSubcommand("import", new ImportCommand(clock))
                .addSubcommand("publish", new PublishCommand(clock))
                .addSubcommand("account", new AccountCommand(clock))
                .addSubcommand("audit", new AuditCommand())
                .addSubcommand("backup", new BackupCommand(clock))
                .addSubcommand("restore", new RestoreCommand(clock))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(ResourceBundle.getBundle("org.openhall.server.words"))
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine().getErr().println("命令写得不对：" + Mistyped.words(e));
                    e.getCommandLine().usage(e.getCommandLine().getErr());
                    return 2;
                })
                .setExecutionExceptionHandler((e, line, _) -> {
                    System.getLogger(ServerMain.class.getName()).log(System.Logger.Level.INFO, "command failed", e);
                    line.getErr().println("没有做成：" + words(e));
                    return 3;
                });
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case PortTakenException taken -> "端口 " + taken.port() + " 已被占用。换一个端口，或停掉占用它的程序。";
            case IllegalArgumentException wrong -> "参数不对（" + wrong.getMessage() + "）";
            default -> failure.getMessage();
        };
    }
}
