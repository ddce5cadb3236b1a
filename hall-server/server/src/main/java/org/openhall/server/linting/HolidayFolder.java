package org.openhall.server.linting;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.contract.workdays.HolidayYear;
import org.openhall.contract.workdays.WorkCalendar;

/**
 * Working days of the years that the program brings along and of those whose files somebody has put into a folder: a new
 * year's notice needs no new program. Thread-safe.
 */
public final class HolidayFolder implements Supplier<WorkCalendar> {

    private final Path folder;

    /** Reads {@code *.json} in that folder, which need not exist. */
    public HolidayFolder(Path folder) {
        this.folder = folder;
    }

    /** What is known now. A file that cannot be read is left out and written to the log. */
    @Override
    public WorkCalendar get() {
        List<HolidayYear> years = new ArrayList<>(WorkCalendar.shipped());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> read(file, years));
            } catch (IOException e) {
                complain(folder, e);
            }
        }
        return new WorkCalendar(years);
    }

    private static void read(Path file, List<HolidayYear> years) {
        try {
            HolidayYear year = Json.read(Files.readString(file), HolidayYear.class);
            boolean sound = year.year() > 2000 && year.free().findAny().isPresent();
            if (sound) years.add(year);
            else
                complain(file, new IOException("no year or no days off in it"));
        } catch (IOException | BadJsonException e) {
            complain(file, e);
        }
    }

    private static void complain(Path file, Exception e) {
        System.getLogger(HolidayFolder.class.getName()).log(Level.WARNING, "left out " + file.getFileName() + ": " + e
                .getMessage());
    }
}
