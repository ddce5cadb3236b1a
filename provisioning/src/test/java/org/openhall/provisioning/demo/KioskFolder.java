package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.openhall.provisioning.programs.House;
import org.openhall.provisioning.programs.RunningProgram;

/** A demo hall and a kiosk that has fetched everything of it, both from the real programs; then the hall is away. */
record KioskFolder(DemoHall hall) {

    private static final String PROFILE = "portrait-21";
    private static final Duration FILLING = Duration.ofMinutes(10);

    /**
     * Makes both.
     *
     * @param more catalogue items beside the demo's
     */
    static KioskFolder make(House house, Path folder, VirtualDisplay display, int more) throws IOException {
        System.out.println("preparing " + folder.getFileName() + " …");
        Files.createDirectories(folder);
        DemoHall hall = new DemoHall(house, folder.toAbsolutePath(), _ -> {});
        hall.create();
        hall.importAll();
        for (String file : ManyRows.write(house, folder, more))
            hall.importFiles(List.of(file));
        hall.publish();
        KioskFolder made = new KioskFolder(hall);
        try (RunningProgram server = hall.serve()) {
            ProcessBuilder kiosk = hall.kiosk(List.of("--profile", PROFILE, "--enrol", hall.invite(PROFILE)));
            kiosk.environment().put("DISPLAY", display.name());
            try (RunningProgram filling = RunningProgram.start("自助机", kiosk, hall.logs().resolve("filling.log"))) {
                CompletableFuture<String> ready = filling.line(line -> line.equals("READY"));
                server.await(ready, FILLING, "取内容");
            }
        }
        return made;
    }

    /** The kiosk's command line. */
    ProcessBuilder kiosk() {
        return hall.kiosk(List.of("--profile", PROFILE));
    }

    /** Removes a folder and all in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
