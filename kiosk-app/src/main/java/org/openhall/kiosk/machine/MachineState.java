package org.openhall.kiosk.machine;

import java.util.Optional;

import org.openhall.devices.pageprinter.PageState;
import org.openhall.devices.printer.PrinterState;

/**
 * How the devices of a machine are; absent ones are not built in.
 *
 * @param reader its ID-card reader
 * @param printer its receipt printer
 * @param scanner its code scanner
 * @param pages its A4 printer
 * @param checked what the last check of all of them came to; absent before the first, and while one is on
 */
public record MachineState(Optional<ReaderState> reader, Optional<PrinterState> printer,
        Optional<ScannerState> scanner, Optional<PageState> pages, Optional<CheckedOver> checked) {

    /** Nothing is built in. */
    public static final MachineState NOTHING = new MachineState(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** Whether a card that was read still lies on the reader: 请取走身份证. */
    public boolean cardLies() {
        return reader.filter(ReaderState.Lying.class::isInstance).isPresent();
    }

    MachineState with(ReaderState now) {
        return new MachineState(Optional.of(now), printer, scanner, pages, checked);
    }

    MachineState with(CheckedOver now) {
        return new MachineState(reader, printer, scanner, pages, Optional.of(now));
    }

    MachineState with(PrinterState now) {
        return new MachineState(reader, Optional.of(now), scanner, pages, checked);
    }

    MachineState withoutPrinter() {
        return new MachineState(reader, Optional.empty(), scanner, pages, checked);
    }

    MachineState with(PageState now) {
        return new MachineState(reader, printer, scanner, Optional.of(now), checked);
    }

    MachineState with(ScannerState now) {
        return new MachineState(reader, printer, Optional.of(now), pages, checked);
    }
}
