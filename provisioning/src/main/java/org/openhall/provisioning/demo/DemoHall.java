package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.openhall.contract.admin.InvitationRequest;
import org.openhall.provisioning.device.AdminClient;
import org.openhall.provisioning.programs.Failure;
import org.openhall.provisioning.programs.House;
import org.openhall.provisioning.programs.House.Program;
import org.openhall.provisioning.programs.RunningProgram;

/**
 * The hall called 示例 in a data folder: made once, filled with the real rows of provisioning/demo, kept for the next
 * time. Every step is the command a person would type.
 */
final class DemoHall {

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);

    private final House house;
    private final Path folder;

    DemoHall(House house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    Path serverData() {
        return folder.resolve("server");
    }

    Path kioskData() {
        return folder.resolve("kiosk");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Whether an earlier demo left a hall here. */
    boolean exists() {
        return Files.exists(serverData().resolve("hall.db"));
    }

    void create() {
        run("建大厅", "init", List.of("--number", "3301", "--name", "示例街道便民服务中心"));
    }

    /** Imports every file of provisioning/demo; the output is the importer's own report. */
    Path importAll() {
        List<String> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(house.root().resolve("provisioning/demo"))) {
            found.filter(f -> f.toString().matches(".*\\.(csv|xlsx|json|pdf)")).sorted()
                    .forEach(f -> files.add(f.toString()));
        } catch (IOException e) {
            throw new Failure("读不到示例数据 provisioning/demo", e);
        }
        return importFiles(files);
    }

    /** Imports files; the output is the importer's own report. */
    Path importFiles(List<String> files) {
        return run("导入", "import", files);
    }

    Path publish() {
        return run("发布", "publish", List.of("--by", "示例发布员"));
    }

    /** Starts the server and waits until it serves. */
    RunningProgram serve() {
        List<String> arguments = new ArrayList<>(List.of("server", "--data", serverData().toString()));
        arguments.addAll(DemoPorts.of(folder).options());
        RunningProgram server = RunningProgram.start("大厅服务器", house.program(Program.SERVER, arguments),
                logs().resolve("server.log"));
        CompletableFuture<String> ready = server.line(line -> line.equals("READY"));
        server.await(ready, READY_LIMIT, "启动大厅服务器");
        return server;
    }

    /** A one-time code from the running server. */
    String invite(String profile) {
        try (AdminClient hall = AdminClient.of(serverData())) {
            return hall.invite(new InvitationRequest("示例自助机", profile, "demo")).encode();
        }
    }

    /** A command line for the kiosk. */
    ProcessBuilder kiosk(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("--data", kioskData().toString()));
        all.addAll(arguments);
        return house.program(Program.KIOSK, all);
    }

    private Path run(String what, String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", serverData().toString()));
        all.addAll(arguments);
        Path log = logs().resolve(command + ".log");
        RunningProgram program = RunningProgram.start(what, house.program(Program.SERVER, all), log);
        int code = program.end();
        // 1: some rows were refused with a reason, which is what a report is for.
        if (code != 0 && code != 1) throw new Failure(what + "没有做成（代码 " + code + "）。记录在 " + log);
        return log;
    }
}
