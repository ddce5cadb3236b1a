package org.openhall.devices.profiles;

import java.util.List;

import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.scanner.ScannerTraits;

/** A model of a device that is built into a kiosk. */
public sealed interface Model {

    /** What all of them have. */
    Label label();

    /** Which kind of device it is. */
    Kind kind();

    /**
     * What all of them have.
     *
     * @param id of the profile
     * @param name for people, in Chinese
     * @param bauds that it can
     * @param usb how it shows itself when it is plugged in, as far as that is known
     * @param udev rules that give its port a lasting name, with {@code {path}} and {@code {name}} to be filled in
     */
    record Label(String id, String name, List<Integer> bauds, List<UsbId> usb, List<String> udev) {}

    /**
     * An ID-card reader that speaks SDT.
     *
     * @param pauseMillis between two looks for a card
     */
    record Reader(Label label, int pauseMillis) implements Model {
        @Override
        public Kind kind() {
            return Kind.READER;
        }
    }

    /** A receipt printer. */
    record Printer(Label label, PrinterTraits traits) implements Model {
        @Override
        public Kind kind() {
            return Kind.PRINTER;
        }
    }

    /** A code scanner. */
    record Scanner(Label label, ScannerTraits traits) implements Model {
        @Override
        public Kind kind() {
            return Kind.SCANNER;
        }
    }
}
