package org.openhall.provisioning.programs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the built programs are, and how to start one as its own process on its own class path.
 *
 * @param root the checkout
 * @param jdk home of a JDK 25
 */
public record House(Path root, Path jdk) {

    /**
     * The house the {@code hall} script runs in.
     *
     * @throws Failure when the program was not started by the script
     */
    public static House ofScript() {
        String root = System.getenv("HALL_HOUSE");
        String jdk = System.getenv("HALL_JDK");
        if (root == null || jdk == null) throw new Failure("请用 provisioning/hall 启动");
        return new House(Path.of(root), Path.of(jdk));
    }

    /** A command line for a program, ready to start; its output goes where the caller directs it. */
    public ProcessBuilder program(Program program, List<String> arguments) {
        Path module = root.resolve(program.module());
        List<String> line = new ArrayList<>(java(module));
        Path notes = module.resolve("target/start.aot");
        if (notes.toFile().length() > 0) line.addAll(List.of("-XX:AOTCache=" + notes, "-Xlog:aot=off"));
        line.addAll(List.of("-cp", classPath(module), program.mainClass()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        surroundings(module, builder.environment());
        return builder;
    }

    /**
     * As in the script: GTK loads no driver for drawing by GL, a program may name the fonts that it sees, and its threads share one
     * place for native memory, or each would keep some.
     */
    private static void surroundings(Path module, Map<String, String> environment) {
        environment.put("MALLOC_ARENA_MAX", "1");
        environment.put("GDK_GL", "disable");
        Path fonts = module.resolve("fonts.conf");
        if (Files.exists(fonts)) environment.putIfAbsent("FONTCONFIG_FILE", fonts.toString());
    }

    /** The beginning of a command line: java with the flags that the module's programs are started with. */
    private List<String> java(Path module) {
        return List.of(jdk.resolve("bin/java").toString(), "@" + module.resolve("jvm.flags"));
    }

    private static String classPath(Path module) {
        try (Stream<Path> built = Files.list(module.resolve("target"))) {
            Path jar = built.filter(f -> f.getFileName().toString().matches(".*-SNAPSHOT\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException("no jar"));
            return jar + File.pathSeparator + Files.readString(module.resolve("target/dependencies")).strip();
        } catch (IOException e) {
            throw new Failure("没有找到编译好的程序：" + module.getFileName() + "。请先运行 provisioning/hall test 或 demo", e);
        }
    }

    /** The programs of the house. */
    public enum Program {
        /** The hall server and its commands. */
        SERVER("hall-server/server", "org.openhall.server.ServerMain"),
        /** The kiosk. */
        KIOSK("kiosk-app", "org.openhall.kiosk.KioskMain");

        private final String module;
        private final String mainClass;

        Program(String module, String mainClass) {
            this.module = module;
            this.mainClass = mainClass;
        }

        String module() {
            return module;
        }

        String mainClass() {
            return mainClass;
        }
    }
}
