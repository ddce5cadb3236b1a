package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openhall.provisioning.programs.House;

/** The peer: a class of the kiosk's tests in a jar of its own, since an AOT cache takes no folders of classes. */
record EmptyWindow(List<String> flags, String classPath, Path notes) {

    private static final String MAIN = "org.openhall.kiosk.EmptyWindow";

    static EmptyWindow prepare(House house, Path folder) throws IOException, InterruptedException {
        Path jar = folder.resolve("empty.jar");
        run(new ProcessBuilder(house.jdk().resolve("bin/jar").toString(), "cf", jar.toString(), "-C",
                house.root().resolve("kiosk-app/target/test-classes").toString(), MAIN.replace('.', '/')
                        + ".class"));
        List<String> kiosk = house.program(House.Program.KIOSK, List.of()).command();
        EmptyWindow made = new EmptyWindow(kiosk.subList(0, 2),
                jar + ":" + kiosk.get(kiosk.indexOf("-cp") + 1), folder.resolve("empty.aot"));
        run(made.java("-XX:AOTCacheOutput=" + made.notes, "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp",
                made.classPath, MAIN, "end"));
        return made;
    }

    ProcessBuilder program(boolean cached) {
        return cached
                ? java("-XX:AOTCache=" + notes, "-Xlog:aot=off", "-cp", classPath, MAIN)
                : java("-cp", classPath, MAIN);
    }

    /** With its cache, and in the kiosk's surroundings too: its fonts, no search for drivers. */
    ProcessBuilder program(ProcessBuilder kiosk) {
        ProcessBuilder builder = java("-Dprism.order=sw", "-XX:AOTCache=" + notes, "-Xlog:aot=off", "-cp", classPath,
                MAIN);
        builder.environment().putAll(kiosk.environment());
        return builder;
    }

    private ProcessBuilder java(String... rest) {
        List<String> line = new ArrayList<>(flags);
        line.addAll(Arrays.asList(rest));
        return new ProcessBuilder(line);
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(said);
    }
}
