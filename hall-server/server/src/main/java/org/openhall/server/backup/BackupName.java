package org.openhall.server.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a backup's file says. The epoch stands in it because a restore must open one that no kiosk has seen.
 *
 * @param hall number, 4 digits
 * @param epoch number of the hall's epoch
 * @param at when it was begun, to the second
 * @param occasion why
 */
public record BackupName(String hall, int epoch, Instant at, Occasion occasion) implements Comparable<BackupName> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NAME = Pattern
            .compile("hall-(\\d{4})-e(\\d{1,9})-(\\d{8}T\\d{6}Z)-([a-z]+)\\.backup");

    /** Cuts the time to the second. */
    public BackupName {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Name of the file. */
    public String file() {
        return "hall-" + hall + "-e" + epoch + "-" + TIME.format(at.atOffset(ZoneOffset.UTC)) + "-" + occasion.code()
                + ".backup";
    }

    /** Reads the name of a file; empty when it is no backup's. */
    public static Optional<BackupName> of(String file) {
        Matcher matcher = NAME.matcher(file);
        if (!matcher.matches()) return Optional.empty();
        try {
            Instant at = LocalDateTime.parse(matcher.group(3), TIME).toInstant(ZoneOffset.UTC);
            return Occasion.of(matcher.group(4))
                    .map(occasion -> new BackupName(matcher.group(1), Integer.parseInt(matcher.group(2)), at,
                            occasion));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(BackupName other) {
        return Comparator.comparing(BackupName::at).thenComparing(BackupName::file).compare(this, other);
    }
}
