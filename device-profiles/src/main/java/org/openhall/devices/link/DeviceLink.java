package org.openhall.devices.link;

import java.util.Locale;

/**
 * Where a device is, as one line of text in a profile: {@code serial:/dev/kiosk/idreader?baud=115200},
 * {@code tcp:192.168.1.50:9100}, {@code file:/dev/usb/lp0}, {@code sim:reader}.
 */
public sealed interface DeviceLink {

    /** The same as text; {@link #of} makes the same of it again. */
    String uri();

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException with a Chinese sentence that says what is wrong
     */
    static DeviceLink of(String uri) {
        return LinkText.read(uri);
    }

    /**
     * A serial port, 8N1.
     *
     * @param path of the port or of a link to it
     * @param baud bits a second
     * @param flow how a device says that it can take no more
     */
    record Serial(String path, int baud, Flow flow) implements DeviceLink {

        @Override
        public String uri() {
            String rest = flow == Flow.NONE ? "" : "&flow=" + flow.word();
            return "serial:" + path + "?baud=" + baud + rest;
        }
    }

    /**
     * A port of a device on the network.
     *
     * @param host name or address; one of IPv6 in square brackets
     * @param port 1 to 65535
     */
    record Tcp(String host, int port) implements DeviceLink {

        @Override
        public String uri() {
            return "tcp:" + host + ":" + port;
        }
    }

    /**
     * A device that is written to like a file, as printers with a USB plug are.
     *
     * @param path of the device
     * @param oneWay whether nothing is read from it
     */
    record DeviceFile(String path, boolean oneWay) implements DeviceLink {

        @Override
        public String uri() {
            return "file:" + path + (oneWay ? "?oneway=true" : "");
        }
    }

    /**
     * A simulator, on the port that it makes.
     *
     * @param name of the port
     */
    record Simulated(String name) implements DeviceLink {

        @Override
        public String uri() {
            return "sim:" + name;
        }
    }

    /** How a device on a serial port says that it can take no more. */
    enum Flow {
        /** Not at all. */
        NONE,
        /** By the wires RTS and CTS. */
        RTSCTS,
        /** By the wires DTR and DSR. */
        DTRDSR,
        /** By a byte, which it also must not send for anything else. */
        XONXOFF;

        /** As it stands in the text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
