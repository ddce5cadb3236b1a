package org.openhall.devices.printer;

/**
 * How a printer says it is, whichever way it said so.
 *
 * @param offline it takes nothing
 * @param coverOpen its cover is open
 * @param paperOut there is no paper
 * @param nearEnd there is little paper
 * @param cutter the knife is stuck
 * @param broken something that it cannot get over by itself
 * @param hot its head is too hot, which passes
 */
record PrinterReading(boolean offline, boolean coverOpen, boolean paperOut, boolean nearEnd, boolean cutter,
        boolean broken, boolean hot) {

    /** From the answers to the four questions of {@code DLE EOT}. */
    static PrinterReading of(int printer, int offline, int error, int paper) {
        return new PrinterReading(has(printer, 0x08), has(offline, 0x04), has(offline, 0x20) || has(paper, 0x60),
                has(paper, 0x0C), has(error, 0x08), has(error, 0x24), has(error, 0x40));
    }

    /** From what it tells by itself. */
    static PrinterReading of(StatusFrame.Automatic told) {
        return new PrinterReading(has(told.first(), 0x08), has(told.first(), 0x20), has(told.third(), 0x0C),
                has(told.third(), 0x03), has(told.second(), 0x08), has(told.second(), 0x20), has(told.second(), 0x40));
    }

    private static boolean has(int bits, int any) {
        return (bits & any) != 0;
    }

    /** As something that a person can act on; an open cover comes first, since printers then miss the paper too. */
    PrinterState state(PaperForecast forecast) {
        if (coverOpen) return new PrinterState.CoverOpen();
        if (paperOut) return new PrinterState.PaperOut();
        if (cutter) return new PrinterState.CutterFault();
        if (broken) return new PrinterState.Broken();
        if (hot) return new PrinterState.HotHead();
        if (offline) return new PrinterState.Offline();
        return nearEnd ? new PrinterState.PaperNearEnd(forecast.millimetres()) : new PrinterState.Ready();
    }
}
