package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openhall.provisioning.programs.House;

/**
 * The real catalogue rows over and over, each time for another neighbourhood, as files that the importer takes. The rows
 * keep their lengths and words; the number of different titles grows with them.
 */
final class ManyRows {

    private static final int PER_FILE = 10_000;
    /** In provisioning/demo/catalogue.csv: row_id, domain, region, source_url, seq, level1. */
    private static final String HEAD_OF_ROW = "^r\\d+,([^,]*,[^,]*,[^,]*,[^,]*),([^,\"]+),";

    private ManyRows() {}

    /** Writes them into a folder and gives their paths. */
    static List<String> write(House house, Path folder, int count) throws IOException {
        List<String> lines = Files.readAllLines(house.root().resolve("provisioning/demo/catalogue.csv"));
        List<String> real = lines.stream().skip(1).filter(line -> line.matches(HEAD_OF_ROW + ".*")).toList();
        List<String> files = new ArrayList<>();
        for (int from = 0; from < count; from += PER_FILE) {
            List<String> out = new ArrayList<>(List.of(lines.getFirst()));
            for (int no = from; no < Math.min(count, from + PER_FILE); no++) {
                String place = "第" + (no / real.size() + 1) + "社区";
                out.add(real.get(no % real.size()).replaceFirst(HEAD_OF_ROW, "m" + no + ",$1,$2（" + place + "）,"));
            }
            Path file = Files.write(folder.resolve("rows-" + from + ".csv"), out);
            files.add(file.toString());
        }
        return files;
    }
}
