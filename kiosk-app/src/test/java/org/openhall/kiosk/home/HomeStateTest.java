package org.openhall.kiosk.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.sync.Freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
