package org.openhall.devices.printer;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/** One look at a printer that nobody has open; prints nothing. Stateless; safe on any thread. */
public final class PrinterLook {

    /** How it is. The line is opened and closed again; takes some seconds where nobody answers. */
    public PrinterState at(ByteLink link, PrinterTraits traits, LongSupplier nanos) {
        AtomicReference<PrinterState> last = new AtomicReference<>(new PrinterState.Disconnected(
                LinkException.Cause.LOST));
        try (link;
                ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("receipt printer alarms").factory())) {
            new EscPosDriver(link, traits, PrinterPatience.USUAL, nanos, last::set, alarms).look();
            alarms.shutdownNow();
        }
        return last.get();
    }
}
