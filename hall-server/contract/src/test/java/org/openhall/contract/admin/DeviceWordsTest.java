package org.openhall.contract.admin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class DeviceWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"FRESH", "STALE", "OLD", "UNVERIFIED", "BOOTSTRAP", "OUTSIDE", "SUSPENDED"})
    void whatAKioskShowsIsSaidInWords(String state) {
        assertFalse(DeviceWords.shows(state).matches(".*[A-Za-z].*"), state);
    }

    @Test
    void aWordOfANewerKioskStays() {
        assertEquals("LATER", DeviceWords.shows("LATER"));
    }
}
