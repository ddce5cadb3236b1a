package org.openhall.devices.checkup;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.devices.lines.Lines;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of a device on the network. */
class CheckupNetworkTest {

    @TempDir
    private Path folder;

    @Test
    void aPrinterOnTheNetworkHasNoSpeed() throws Exception {
        PrinterBrain brain = new PrinterBrain(new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow().model()
                .traits(), Glyphs.installed());
        try (ReceiptPrinterSimulator simulator = ReceiptPrinterSimulator.atNetwork(0, brain, 1)) {
            simulator.speak(ReceiptPrinterSimulator.Manner.SILENT);
            Path file = Files.writeString(folder.resolve("kiosk.json"), """
                    {"id": "kiosk", "name": "试验机", "extends": "kiosk-demo", "devices": {"reader": null, "scanner": null,
                     "printer": {"link": "tcp:127.0.0.1:%d"}}}""".formatted(simulator.networkPort().orElseThrow()));
            KioskProfile kiosk = new DeviceProfiles().kiosk(file);
            Places places = new Places(folder.resolve("sys"), folder.resolve("proc"), folder.resolve("dev"));
            Finding mute = new Checkup(places, new Lines(folder), System::nanoTime).look(kiosk).stream().filter(
                    one -> one.device().filter(Kind.PRINTER::equals).isPresent()).findFirst().orElseThrow();
            assertEquals("连得上，设备不回答", mute.says());
            assertTrue(mute.advice().contains("一次只让一个程序连"), mute::advice);
            assertFalse(mute.advice().contains("波特率"), mute::advice);
        }
    }
}
