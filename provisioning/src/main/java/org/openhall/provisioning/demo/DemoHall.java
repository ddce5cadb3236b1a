package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
    private static final String WHOLE = "whole";
    private static final String ENROLLED = "enrolled";
    private static final List<String> OWN = List.of("server", "kiosk", "logs", "tour", "sim", "staff-code.txt",
            DemoPorts.FILE, WHOLE, ENROLLED);
    private static final int SOME_ROWS_REFUSED = 1;

    private final House house;
    private final Path folder;
    private final Consumer<AutoCloseable> started;

    /**
     * A hall in a folder.
     *
     * @param started told each program that runs, so that all can be stopped
     */
    DemoHall(House house, Path folder, Consumer<AutoCloseable> started) {
        this.house = house;
        this.folder = folder;
        this.started = started;
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

    /** Whether an earlier demo left a hall here that was filled to the end. */
    boolean whole() {
        return Files.exists(folder.resolve(WHOLE));
    }

    /** Says that the hall has been filled to the end. */
    void markWhole() {
        mark(WHOLE);
    }

    /** Whether the kiosk was let in by an earlier demo. */
    boolean enrolled() {
        return Files.exists(folder.resolve(ENROLLED)) && Files.exists(kioskData().resolve("identity.db"));
    }

    private void mark(String name) {
        try {
            Files.writeString(folder.resolve(name), "");
        } catch (IOException e) {
            throw new Failure("写不进演示目录 " + folder, e);
        }
    }

    /** Deletes what earlier demos made here, and nothing else; refuses a folder that holds other things. */
    void clear() {
        if (!Files.exists(folder)) return;
        List<Path> own = OWN.stream().map(folder::resolve).toList();
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> foreign = found.filter(path -> !own.contains(path)).toList();
            boolean demo = Files.exists(folder.resolve(DemoPorts.FILE)); // written before anything else
            if (!foreign.isEmpty() || (!demo && own.stream().anyMatch(Files::exists)))
                throw new Failure("目录 " + folder + " 里有不是演示留下的东西，没有动它。请换一个 --data");
            for (Path path : own)
                delete(path);
        } catch (IOException e) {
            throw new Failure("删不掉上一次演示的数据 " + folder, e);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(each);
        }
    }

    void create() {
        DemoPorts.of(folder);
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
        started.accept(server);
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

    /** Where the ports of the simulated devices are. */
    Path simulated() {
        return folder.resolve("sim");
    }

    /** Sets the code of the page behind the clock, typed as a person would. */
    Path staffCode(String digits) {
        Path typed = folder.resolve("staff-code.txt");
        Path log = logs().resolve("staff-code.log");
        try {
            Files.writeString(typed, digits + "\n");
            ProcessBuilder builder = house.program(Program.KIOSK,
                    List.of("--data", kioskData().toString(), "--staff-code"));
            builder.redirectInput(typed.toFile());
            RunningProgram kiosk = RunningProgram.start("设口令", builder, log);
            started.accept(kiosk);
            int code = kiosk.end();
            if (code != 0) throw new Failure("设口令没有做成（代码 " + code + "）。记录在 " + log);
        } catch (IOException e) {
            throw new Failure("写不进演示目录 " + folder, e);
        }
        return log;
    }

    /** A command line for the kiosk. */
    ProcessBuilder kiosk(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("--data", kioskData().toString(), "--simulated", simulated()
                .toString()));
        all.addAll(arguments);
        return house.program(Program.KIOSK, all);
    }

    /** Starts the kiosk, and remembers when it says that it has been let in. */
    RunningProgram startKiosk(ProcessBuilder builder) {
        RunningProgram kiosk = RunningProgram.start("自助机", builder, logs().resolve("kiosk.log"));
        started.accept(kiosk);
        CompletableFuture<Void> _ = kiosk.line(line -> line.startsWith("已登记")).thenAccept(_ -> mark(ENROLLED));
        return kiosk;
    }

    private Path run(String what, String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", serverData().toString()));
        all.addAll(arguments);
        Path log = logs().resolve(command + ".log");
        RunningProgram program = RunningProgram.start(what, house.program(Program.SERVER, all), log);
        started.accept(program);
        int code = program.end();
        if (code != 0 && code != SOME_ROWS_REFUSED) throw new Failure(what + "没有做成（代码 " + code + "）。记录在 " + log);
        return log;
    }
}
