package org.openhall.devices.checkup;

import java.util.Arrays;
import java.util.Optional;

/** The chips that make a serial port of a USB plug, as kiosks have them. */
enum Adapter {
    CH340("1a86", "7523 5523", "ch341"), CP210X("10c4", "ea60", "cp210x"), FT232("0403",
            "6001 6015", "ftdi_sio"), PL2303("067b", "2303 23a3", "pl2303");

    private final String vendor;
    private final String products;
    private final String module;

    Adapter(String vendor, String products, String module) {
        this.vendor = vendor;
        this.products = products;
        this.module = module;
    }

    /** Part of the kernel that drives it. */
    String module() {
        return module;
    }

    static Optional<Adapter> of(String vendor, String product) {
        return Arrays.stream(values())
                .filter(one -> one.vendor.equals(vendor) && !product.isEmpty() && one.products.contains(product))
                .findFirst();
    }
}
