package org.openhall.devices.profiles;

/**
 * How a model shows itself when it is plugged in.
 *
 * @param vendor four hexadecimal figures, lower case
 * @param product four hexadecimal figures, lower case
 * @param speaks in which way
 */
public record UsbId(String vendor, String product, Speech speaks) {

    /** What a device with a USB plug is to the system. */
    public enum Speech {
        /** A serial port. */
        SERIAL,
        /** A keyboard or the like: our drivers do not reach it. */
        HID,
        /** Its maker's library is needed: our drivers do not reach it. */
        BULK,
        /** A printer port. */
        PRINTER
    }
}
