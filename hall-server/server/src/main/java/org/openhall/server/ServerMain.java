package org.openhall.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.openhall.server.http.PortTakenException;

/** Composition root of the programs that work on a hall's data folder: {@code hall init|server|import|publish}. */
@Command(name = "hall", description = "大厅服务器", synopsisSubcommandLabel = "命令")
public final class ServerMain {

    private ServerMain() {}

    /** Runs one command and exits with its code: 0 done, 1 refused or failed, 2 mistyped. */
    public static void main(String[] args) {
        logBeside(args);
        System.exit(commandLine(Clock.systemUTC()).execute(args));
    }

    /** The log's place must be known before the first logger is made, so this looks ahead for {@code --data}. */
    private static void logBeside(String... args) {
        String data = System.getenv().getOrDefault("HALL_DATA", ".hall") + "/server";
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--data")) data = args[i + 1];
        }
        System.setProperty("openhall.logs", Path.of(data, "logs").toString());
        System.setProperty("openhall.program", args.length == 0 ? "hall" : args[0].replaceAll("[^a-z]", ""));
    }

    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new ServerMain())
                .addSubcommand("init", new InitCommand(clock))
                .addSubcommand("server", new ServerCommand(clock))
                .addSubcommand("import", new ImportCommand(clock))
                .addSubcommand("publish", new PublishCommand(clock))
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine().getErr().println("命令写得不对：" + e.getMessage());
                    e.getCommandLine().usage(e.getCommandLine().getErr());
                    return 2;
                })
                .setExecutionExceptionHandler((e, line, _) -> {
                    System.getLogger(ServerMain.class.getName()).log(System.Logger.Level.INFO, "command failed", e);
                    line.getErr().println("没有做成：" + words(e));
                    return 1;
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
