package org.openhall.devices.printer;

import java.util.concurrent.CompletableFuture;

import org.openhall.devices.receipt.Receipt;

/** A printer of slips. Thread-safe; nothing here waits for the printer. */
public interface ReceiptPrinter extends AutoCloseable {

    /**
     * Queues a slip. One whose number was sent before is marked 补打.
     *
     * @return what became of it, on the printer's own thread; never completed with an exception
     * @throws IllegalArgumentException when it does not fit on this printer's paper
     */
    CompletableFuture<PrintResult> print(Receipt receipt);

    /** Draws back a slip that was held out and that nobody took, where the printer can. */
    void retract();

    /** How it was when it was last looked at. */
    PrinterState state();

    /** Ends it; slips not yet begun are refused. */
    @Override
    void close();
}
