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
 * @param hid whether a part of it is a keyboard or the like
 * @param ports that it has under {@code /dev}, e.g. {@code ttyUSB0} and {@code usb/lp0}
 */
record UsbDevice(String place, String vendor, String product, String name, boolean hid, List<String> ports) {

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
