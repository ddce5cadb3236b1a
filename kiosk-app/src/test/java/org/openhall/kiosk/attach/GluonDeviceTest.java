package org.openhall.kiosk.attach;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertTrue;

class GluonDeviceTest {

    private final HostDevice device = new GluonDevice();

    @Test
    void privateFolderIsBelowTheUsersHome() {
        Path folder = device.privateFolder().orElseThrow();
        assertTrue(folder.startsWith(Path.of(System.getProperty("user.home"))), folder.toString());
        assertTrue(folder.endsWith("openhall-kiosk"), folder.toString());
    }

    @Test
    void tellsTheScreensSize() {
        HostDevice.Pixels size = FxThread.ask(() -> device.resolution().orElseThrow());
        assertTrue(size.width() >= 640 && size.height() >= 480, size.toString());
    }
}
