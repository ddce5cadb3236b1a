package org.openhall.devices.pageprinter;

/** A printer of A4 sheets. Thread-safe; its calls wait for the printer and belong on threads that may. */
public interface PagePrinter extends AutoCloseable {

    /** How it is now. */
    PageState look();

    /**
     * Prints a document, waits for its end, and wipes its trace.
     *
     * @param pdf the document
     * @param sheets that it takes, for how long it may last
     */
    PageResult print(byte[] pdf, int sheets);

    /** Wipes what an earlier run, cut off, left in this machine's printing service. */
    void sweep();

    /** Ends it; whoever waits is told that nobody knows. */
    @Override
    void close();
}
