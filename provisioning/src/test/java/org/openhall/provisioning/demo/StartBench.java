package org.openhall.provisioning.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.openhall.provisioning.programs.House;

/**
 * Cold start of the kiosk to its usable home screen (painted, with content, taking taps; the hall is away) against an
 * empty JavaFX window. Whole processes, the same JVM flags, the same screen, an AOT cache each; turn by turn. Argument:
 * rounds (7 if none). Read the ratios: the machine has other work. The first empty window is any JavaFX program on this
 * machine; another has the kiosk's choice of fonts and drawing too (ratio to itself).
 */
final class StartBench {

    private static final int MANY = 20_000;
    private static final double TARGET = 2;

    private StartBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        Path folder = Files.createTempDirectory("start-bench");
        House house = House.ofScript();
        EmptyWindow empty = EmptyWindow.prepare(house, folder);
        try (VirtualDisplay display = VirtualDisplay.start()) {
            KioskFolder few = KioskFolder.make(house, folder.resolve("few"), display, 0);
            KioskFolder many = KioskFolder.make(house, folder.resolve("many"), display, MANY);
            Map<String, Supplier<ProcessBuilder>> programs = new LinkedHashMap<>();
            programs.put("empty JavaFX window", () -> empty.program(true));
            programs.put("kiosk, demo content", few::kiosk);
            programs.put("kiosk, demo content and 20,000 items", many::kiosk);
            programs.put("empty JavaFX window as the kiosk finds it", () -> empty.program(few.kiosk()));
            programs.put("empty JavaFX window, no AOT cache", () -> empty.program(false));
            programs.put("kiosk, demo content, no AOT cache", () -> plain(few.kiosk()));
            print(programs, turns(programs, rounds, display.name(), folder.resolve("log")), rounds);
        } finally {
            KioskFolder.remove(folder);
        }
    }

    private static Map<String, List<double[]>> turns(Map<String, Supplier<ProcessBuilder>> programs, int rounds,
            String display, Path log) {
        Map<String, List<double[]>> taken = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            boolean warming = round == 0; // files into memory
            programs.forEach((name, program) -> {
                try (Measured run = Measured.start(program.get(), display, log)) {
                    if (!warming)
                        taken.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(new double[]{run.secondsToReady(), run.processorSeconds()});
                }
            });
        }
        return taken;
    }

    private static void print(Map<String, Supplier<ProcessBuilder>> programs, Map<String, List<double[]>> taken,
            int rounds) {
        System.out.printf("cold start to usable home, median (least) of %d rounds; target %.1f x with AOT caches%n%n",
                rounds, TARGET);
        System.out.printf("%-40s %16s %18s %8s %8s%n", "", "seconds", "processor s", "x wall", "x cpu");
        double[] peer = new double[2];
        for (String name : programs.keySet()) {
            double wall = percentile(taken.get(name), 0, 50);
            double cpu = percentile(taken.get(name), 1, 50);
            if (name.startsWith("empty")) peer = new double[]{wall, cpu};
            System.out.printf("%-40s %8.2f (%5.2f) %10.2f (%5.2f) %8.2f %8.2f%s%n", name, wall,
                    percentile(taken.get(name), 0, 0), cpu, percentile(taken.get(name), 1, 0), wall / peer[0],
                    cpu / peer[1], wall / peer[0] > TARGET ? "  LOSS" : "");
        }
    }

    private static double percentile(List<double[]> taken, int column, int percent) {
        double[] sorted = taken.stream().mapToDouble(one -> one[column]).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static ProcessBuilder plain(ProcessBuilder builder) {
        builder.command().removeIf(word -> word.startsWith("-XX:AOTCache="));
        return builder;
    }
}
