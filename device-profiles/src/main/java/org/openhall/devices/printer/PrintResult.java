package org.openhall.devices.printer;

/** What became of a slip. */
public sealed interface PrintResult {

    /** The printer has said that all of it was printed. */
    record Printed() implements PrintResult {}

    /**
     * Nothing of it was sent: it may be tried again, or the number shown instead.
     *
     * @param why what keeps the printer from it
     */
    record Refused(PrinterState why) implements PrintResult {}

    /**
     * It was sent and nobody knows whether it was printed, or how much of it: 取到凭条了吗? It is never sent again by itself; a
     * second print says that it is one.
     *
     * @param why what came in between
     */
    record Unknown(PrinterState why) implements PrintResult {}

    /** It was sent to a printer that can confirm nothing. */
    record Unconfirmed() implements PrintResult {}
}
