package org.openhall.kiosk.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Published;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.Trouble;

/**
 * What the home screen shows.
 *
 * @param hall what the hall says of itself, once known
 * @param freshness of the content
 * @param look how the citizen wants it to look; elder mode has a simpler home
 * @param today in the hall
 * @param shelves what is in the house, once counted
 */
record HomeState(Optional<HallProfile> hall, Freshness freshness, Look look, LocalDate today,
        Optional<Shelves> shelves) {

    /** Whether there is something to warn of. */
    boolean troubled() {
        return switch (freshness.state()) {
            case FRESH, STALE -> !freshness.reachable() || !Trouble.advice(freshness.code()).isEmpty();
            case OLD, UNVERIFIED -> true;
            case BOOTSTRAP, OUTSIDE, SUSPENDED -> false;
        };
    }

    /** How many boxes stand above everything else; with the simpler home an emergency leaves no room for a warning. */
    int bands() {
        int bands = (troubled() ? 1 : 0) + (emergency().isPresent() ? 1 : 0);
        return look.elder() ? Math.min(bands, 1) : bands;
    }

    /** The newest emergency, if there is one. */
    Optional<Line> emergency() {
        return shelves.flatMap(known -> known.emergencies().stream().findFirst());
    }

    /**
     * What is in the house.
     *
     * @param holdings counts behind the doors
     * @param notices the newest, and how many there are
     * @param emergencies those of them that are one, the newest first
     */
    record Shelves(Holdings holdings, Page notices, List<Line> emergencies) {

        /** Copies. */
        Shelves {
            emergencies = List.copyOf(emergencies);
        }

        /** So many of the newest notices are looked through for emergencies: those of weeks. */
        private static final int LOOKED_AT = 60;

        /** Reads the disk: never on the UI thread. */
        static Shelves of(Library library) {
            Page notices = library.list(Filter.of(Kind.NOTICE), 0, LOOKED_AT);
            return new Shelves(library.holdings(), notices, notices.lines().stream().filter(line -> library
                    .read(line.key()).filter(Shelves::isEmergency).isPresent()).toList());
        }

        /** All of them, emergencies before everything else. */
        List<Line> gravestFirst() {
            return Stream.concat(emergencies.stream(), notices.lines().stream().filter(line -> !grave(line))).toList();
        }

        /** Those that are no band, in that order. */
        Stream<Line> others() {
            return gravestFirst().stream().skip(emergencies.isEmpty() ? 0 : 1);
        }

        /** Whether it is an emergency, the newest or another: each is marked wherever it stands. */
        boolean grave(Line line) {
            return emergencies.contains(line);
        }

        private static boolean isEmergency(Published content) {
            return content instanceof Notice notice && notice.priority() == Notice.Priority.EMERGENCY;
        }
    }
}
