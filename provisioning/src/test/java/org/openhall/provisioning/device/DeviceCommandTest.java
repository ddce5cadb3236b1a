package org.openhall.provisioning.device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class DeviceCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"FRESH", "STALE", "OLD", "UNVERIFIED", "BOOTSTRAP", "OUTSIDE", "SUSPENDED"})
    void whatAKioskShowsIsSaidInWords(String state) {
        assertFalse(DeviceCommand.shows(state).matches(".*[A-Za-z].*"), state);
    }

    @Test
    void aWordOfANewerKioskStays() {
        assertEquals("LATER", DeviceCommand.shows("LATER"));
    }
}
