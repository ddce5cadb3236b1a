package org.openhall.devices.checkup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is plugged in, read from {@code /sys/bus/usb/devices}. What cannot be read is left out. */
final class UsbTree {

    private static final String HID = "03";
    /** Keyboards and mice as a computer knows them before it has started. */
    private static final String AT_START = "01";

    private final Path devices;

    UsbTree(Path sys) {
        devices = sys.resolve("bus/usb/devices");
    }

    List<UsbDevice> devices() {
        List<UsbDevice> found = new ArrayList<>();
        for (Path one : below(devices, "*")) {
            String vendor = word(one.resolve("idVendor"));
            if (!vendor.isEmpty()) found.add(device(one, vendor));
        }
        return found;
    }

    private static UsbDevice device(Path one, String vendor) {
        List<String> ports = new ArrayList<>();
        boolean hid = false;
        boolean input = false;
        for (Path part : below(one, "*:*")) {
            hid |= word(part.resolve("bInterfaceClass")).equals(HID);
            input |= isInput(part);
            for (Path port : below(part, "ttyUSB*"))
                ports.add(port.getFileName().toString());
            for (Path port : below(part.resolve("tty"), "tty*"))
                ports.add(port.getFileName().toString());
            for (Path port : below(part.resolve("usbmisc"), "lp*"))
                ports.add("usb/" + port.getFileName());
        }
        return new UsbDevice(one.getFileName().toString(), vendor, word(one.resolve("idProduct")), word(one.resolve(
                "product")), hid && !input && ports.isEmpty(), ports);
    }

    /** Keyboards, mice, and touch screens, which the system has found to be one. */
    private static boolean isInput(Path part) {
        boolean early = word(part.resolve("bInterfaceClass")).equals(HID) && word(part.resolve("bInterfaceSubClass"))
                .equals(AT_START);
        return early || below(part, "*:*:*.*").stream().anyMatch(one -> Files.isDirectory(one.resolve("input")));
    }

    private static List<Path> below(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return found; // pulled while we looked
        }
        found.sort(null);
        return found;
    }

    private static String word(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
