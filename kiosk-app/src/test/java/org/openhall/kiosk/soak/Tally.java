package org.openhall.kiosk.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each fault struck, and how long it took until all was well again. */
final class Tally {

    private final Map<Fault, List<Duration>> healed = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);

    void struck(Fault fault) {
        struck.merge(fault, 1, Integer::sum);
    }

    void healed(Fault fault, Duration after) {
        healed.computeIfAbsent(fault, _ -> new ArrayList<>()).add(after);
    }

    /** The table so far. */
    String table() {
        StringBuilder table = new StringBuilder("  fault             struck  healed   median     max\n");
        struck.forEach((fault, times) -> {
            List<Duration> all = new ArrayList<>(healed.getOrDefault(fault, List.of()));
            Collections.sort(all);
            String half = all.isEmpty() ? "-" : seconds(all.get(all.size() / 2));
            String most = all.isEmpty() ? "-" : seconds(all.getLast());
            table.append("  %-16s %7d %7d %8s %7s%n".formatted(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    times, all.size(), half, most));
        });
        return table.toString();
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
