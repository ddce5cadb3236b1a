package org.openhall.devices.checkup;

import java.util.List;
import java.util.Optional;

/**
 * Something that is plugged in, as the kernel tells it.
 *
 * @param place which plug, e.g. {@code 1-3}
 * @param vendor four hexadecimal figures
 * @param product four hexadecimal figures
 * @param name as it calls itself, may be empty
 * @param wordless whether it speaks like a keyboard, and nothing that the system knows is to be had from it: no keys, no touches, no
 *     port. Readers without a serial port are so, and some other things too
 * @param ports that it has under {@code /dev}, e.g. {@code ttyUSB0} and {@code usb/lp0}
 */
record UsbDevice(String place, String vendor, String product, String name, boolean wordless, List<String> ports) {

    UsbDevice {
        ports = List.copyOf(ports);
    }

    Optional<Adapter> adapter() {
        return Adapter.of(vendor, product);
    }

    boolean is(String otherVendor, String otherProduct) {
        return vendor.equals(otherVendor) && product.equals(otherProduct);
    }

    /** For people. */
    String words() {
        String called = adapter().map(Adapter::name).orElse(name);
        return (called.isEmpty() ? "" : called + " ") + vendor + ":" + product;
    }
}
