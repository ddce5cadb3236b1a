package org.openhall.kiosk.machine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.receipt.Receipt;

/** The devices built into this machine. Thread-safe; nothing here waits for a device. */
public interface Machine extends AutoCloseable {

    /** A machine with a screen and nothing else. */
    Machine BARE = new Machine() {
        @Override
        public void start() {}

        @Override
        public void check() {}

        @Override
        public MachineState state() {
            return MachineState.NOTHING;
        }

        @Override
        public Runnable follow(Consumer<MachineState> told) {
            return () -> {};
        }

        @Override
        public void seek(boolean cards) {}

        @Override
        public CompletableFuture<PrintResult> print(Receipt receipt) {
            return CompletableFuture.completedFuture(new PrintResult.Refused(new PrinterState.Silent()));
        }

        @Override
        public void close() {}
    };

    /** Checks all devices, then begins to look after them, once. Takes some seconds: not on the UI thread. */
    void start();

    /** Lets go of all devices, checks them, and looks after them again. Takes some seconds: not on the UI thread. */
    void check();

    /** How its devices are. */
    MachineState state();

    /**
     * Tells each change from now on, on a thread of a device: hand it over and return.
     *
     * @return ends it
     */
    Runnable follow(Consumer<MachineState> told);

    /** Whether cards may be read from now on: only while a screen that has said what for is shown. At first they may not. */
    void seek(boolean cards);

    /**
     * Queues a slip.
     *
     * @return what became of it; never completed with an exception
     * @throws IllegalArgumentException when it does not fit on this printer's paper
     */
    CompletableFuture<PrintResult> print(Receipt receipt);

    @Override
    void close();
}
