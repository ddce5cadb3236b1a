package org.openhall.devices.printer;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a printer is waited for, and how often it is looked at.
 *
 * @param reply for an answer to a question; grows by itself with a printer that is slower
 * @param gap after which what came in is complete
 * @param silence without a word after which it has lost its power
 * @param confirmation for the proof that a slip was printed, beside the time that its bytes take on the line
 * @param bytes that the line surely carries in a second
 * @param idle between two looks at a printer that is there
 * @param away between the first two looks for one that is not; doubles each time
 * @param longest between two looks for one that is not
 */
public record PrinterPatience(Duration reply, Duration gap, Duration silence, Duration confirmation, int bytes,
        Duration idle, Duration away, Duration longest) {

    /** For people who wait in front of it, whatever the line: 9600 baud, with a margin. */
    public static final PrinterPatience USUAL = new PrinterPatience(Duration.ofMillis(500), Duration.ofMillis(30),
            Duration.ofSeconds(5), Duration.ofSeconds(20), 800, Duration.ofSeconds(2), Duration.ofSeconds(1),
            Duration.ofSeconds(4));

    /** Refuses not to wait. */
    public PrinterPatience {
        if (Stream.of(reply, gap, silence, confirmation, idle, away, longest)
                .anyMatch(one -> one.compareTo(Duration.ofMillis(1)) < 0))
            throw new IllegalArgumentException("nothing is done in under a millisecond");
        if (bytes < 1) throw new IllegalArgumentException("a line carries something");
    }

    /** How long bytes may be on their way. */
    Duration onTheWay(int count) {
        return Duration.ofMillis(count * 1000L / bytes);
    }
}
