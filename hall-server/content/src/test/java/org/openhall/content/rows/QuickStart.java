package org.openhall.content.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Starts programs on this one's class path in about half the time: its folders packed into a jar and an ahead-of-time
 * cache over all of it, made by one run that ends by itself. For programs that are started a hundred times.
 */
final class QuickStart {

    private static final List<String> FLAGS = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-Xlog:all=error");

    private final Path folder;
    private final String main;
    private final String classPath;
    private final Path cache;

    /** Packs, and runs the program once with arguments by which it ends by itself. */
    QuickStart(Path folder, Class<?> main, String... training) throws IOException, InterruptedException {
        this.folder = folder;
        this.main = main.getName();
        this.classPath = jars(folder.resolve("classes.jar"));
        this.cache = folder.resolve("start.aot");
        Path log = folder.resolve("training.log");
        int code = program("-XX:AOTCacheOutput=" + cache, training)
                .redirectOutput(log.toFile()).start().waitFor();
        assertEquals(0, code, () -> read(log));
    }

    /** The program, not started yet, its error stream in its output. */
    ProcessBuilder program(String... args) {
        return program("-XX:AOTCache=" + cache, args);
    }

    private ProcessBuilder program(String flag, String... args) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(FLAGS);
        command.addAll(List.of(flag, "-Dorg.sqlite.tmpdir=" + folder, "-cp", classPath, main));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The class path with one jar in place of its folders: a cache is made over jars only. */
    private static String jars(Path packed) throws IOException {
        List<String> path = new ArrayList<>(List.of(packed.toString()));
        Set<String> names = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(packed); JarOutputStream jar = new JarOutputStream(file)) {
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                if (Files.isDirectory(Path.of(entry))) pack(Path.of(entry), jar, names);
                else if (Files.exists(Path.of(entry))) path.add(entry);
            }
        }
        return String.join(java.io.File.pathSeparator, path);
    }

    private static void pack(Path from, JarOutputStream jar, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (!names.add(name)) continue; // the first on the path is the one that counts
                jar.putNextEntry(new JarEntry(name));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
