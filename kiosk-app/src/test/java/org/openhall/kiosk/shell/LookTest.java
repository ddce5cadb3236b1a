package org.openhall.kiosk.shell;

import org.junit.jupiter.api.Test;

import org.openhall.devices.screens.ScreenProfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LookTest {

    @Test
    void sizesGoRound() {
        Look look = Look.STANDARD.nextSize();
        assertEquals(TextSize.BIG, look.size());
        assertEquals(Look.STANDARD, look.nextSize().nextSize());
    }

    @Test
    void elderIsHugeAndGoesBackToStandard() {
        Look elder = Look.STANDARD.otherElder();
        assertEquals(TextSize.HUGE, elder.size());
        assertEquals(Look.STANDARD, elder.otherElder());
    }

    @Test
    void largestTextLeavesTheFrameItsRoomOnEveryScreen() {
        ScreenProfiles shipped = new ScreenProfiles();
        for (String id : shipped.ids()) {
            var screen = shipped.shippedAs(id).orElseThrow();
            double root = Theme.rootPx(screen, Look.STANDARD.otherElder());
            assertTrue(root >= screen.rootPx());
            double shortSide = Math.min(screen.widthPx(), screen.heightPx()) / root;
            assertTrue(shortSide >= (screen.wide() ? 27.9 : 25.6), id + " " + shortSide);
        }
    }
}
