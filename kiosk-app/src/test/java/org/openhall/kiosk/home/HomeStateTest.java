package org.openhall.kiosk.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.sync.Freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When the home screen warns: also while all is fresh, if staff can do something where they stand. */
class HomeStateTest {

    @ParameterizedTest
    @CsvSource({"true,'',false", "false,S-NET-01,true", "true,S-DSK-01,true", "true,S-APP-01,true",
            "true,S-UNV-06,true",
            "true,S-NET-03,false"})
    void warnsOfWhatStaffCanMend(boolean reachable, String code, boolean warns) {
        Freshness fresh = new Freshness(Freshness.State.FRESH, Optional.of(Instant.EPOCH), 100, reachable, code);
        assertEquals(warns, new HomeState(Optional.empty(), fresh, Look.STANDARD, LocalDate.EPOCH, Optional.empty())
                .troubled());
    }

    private static Line notice(String id) {
        return new Line(new RowKey("notice", id), Kind.NOTICE, id, "", "", "", "", List.of(), Optional.empty());
    }

    @Test
    void everyEmergencyIsOneAndStandsBeforeOtherNotices() {
        Line plain = notice("plain");
        Line newer = notice("newer");
        Line older = notice("older");
        HomeState.Shelves shelves = new HomeState.Shelves(new Holdings(Map.of(), 0), new Page(List.of(newer, plain,
                older), 3), List.of(newer, older));
        assertEquals(List.of(newer, older, plain), shelves.gravestFirst());
        assertEquals(List.of(older, plain), shelves.others().toList(), "the newest is the band");
        assertTrue(shelves.grave(newer) && shelves.grave(older) && !shelves.grave(plain));
    }
}
