package org.openhall.kiosk.enrolment;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.openhall.contract.digest.Digest;

/** What tells this machine from a copy of its disk. Only a hash of it leaves the machine. */
public final class Hardware {

    private static final List<String> PARTS = List.of("/etc/machine-id", "/sys/class/dmi/id/board_serial",
            "/sys/class/dmi/id/product_uuid");

    private Hardware() {}

    /** SHA-256 over machine id, board and network addresses, as far as they can be read. */
    public static String print() {
        return Digest.hex(PARTS.stream().map(Hardware::read).collect(Collectors.joining("\n")) + "\n" + addresses());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            return ""; // not every machine has every part, and not every user may read it
        }
    }

    private static String addresses() {
        try {
            return NetworkInterface.networkInterfaces().map(Hardware::address).filter(a -> !a.isEmpty()).sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String address(NetworkInterface network) {
        try {
            byte[] address = network.isVirtual() ? null : network.getHardwareAddress();
            return address == null ? "" : HexFormat.of().formatHex(address);
        } catch (IOException e) {
            return "";
        }
    }
}
