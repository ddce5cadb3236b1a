package org.openhall.devices.serial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fazecast.jSerialComm.SerialPort;

/** The serial ports of this machine. Stateless; safe on any thread. */
public final class SerialPorts {

    /**
     * One of them.
     *
     * @param path e.g. {@code /dev/ttyUSB0}
     * @param name as its maker calls it
     * @param vendor USB vendor, four hexadecimal figures, empty for one that is no USB device
     * @param product USB product, four hexadecimal figures, empty for one that is no USB device
     */
    public record Port(String path, String name, String vendor, String product) {}

    /** All of them; absent when this machine has no code that could look. */
    public Optional<List<Port>> list() {
        try {
            return Optional.of(Arrays.stream(SerialPort.getCommPorts()).map(port -> new Port(port.getSystemPortPath(),
                    port.getPortDescription(), hex(port.getVendorID()), hex(port.getProductID()))).toList());
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static String hex(int id) {
        return id < 0 ? "" : String.format("%04x", id);
    }
}
