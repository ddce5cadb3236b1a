package org.openhall.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which epochs of a hall are known beside its backups. A hall that is brought back twice from the same backup must open
 * two different ones, else kiosks that saw the first take the second for a rollback.
 */
final class EpochMark {

    private static final Pattern LINE = Pattern.compile("(\\d{4}) (\\d{1,9})");

    private final Path file;
    private final BackupShelf shelf;

    EpochMark(Path folder) {
        this.file = folder.resolve("epochs.txt");
        this.shelf = new BackupShelf(folder);
    }

    /** The highest that is known; 0 for none. */
    int highest(String hall) throws IOException {
        int named = shelf.list().stream().filter(name -> name.hall().equals(hall)).mapToInt(BackupName::epoch).max()
                .orElse(0);
        if (!Files.exists(file)) return named;
        try (Stream<String> lines = Files.lines(file)) {
            return Math.max(named, lines.map(LINE::matcher).filter(Matcher::matches)
                    .filter(line -> line.group(1).equals(hall)).mapToInt(line -> Integer.parseInt(line.group(2))).max()
                    .orElse(0));
        }
    }

    /** Notes one. A disk that cannot be written to keeps no note: the next restore may be told the number by hand. */
    void note(String hall, int epoch) {
        try {
            Files.writeString(file, hall + " " + epoch + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger(EpochMark.class.getName()).log(System.Logger.Level.INFO, "no note of the epoch", e);
        }
    }
}
