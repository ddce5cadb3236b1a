package org.openhall.devices.printer;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/** One look at a printer that nobody has open; prints nothing. Stateless; safe on any thread. */
public final class PrinterLook {

    /** A printer that answers late is given more time from look to look; so many make it four seconds. */
    private static final int MOST_LOOKS = 6;

    /** How it is. The line is opened and closed again; takes some ten seconds where nobody answers. */
    public PrinterState at(ByteLink link, PrinterTraits traits, LongSupplier nanos) {
        return at(link, traits, nanos, MOST_LOOKS);
    }

    /** How it is, if it answers as promptly as most do; takes some seconds where nobody answers. */
    public PrinterState quicklyAt(ByteLink link, PrinterTraits traits, LongSupplier nanos) {
        return at(link, traits, nanos, 1);
    }

    private static PrinterState at(ByteLink link, PrinterTraits traits, LongSupplier nanos, int looks) {
        AtomicReference<PrinterState> last = new AtomicReference<>(new PrinterState.Disconnected(
                LinkException.Cause.LOST));
        try (link;
                ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("receipt printer alarms").factory())) {
            EscPosDriver driver = new EscPosDriver(link, traits, PrinterPatience.USUAL, nanos, last::set, alarms);
            driver.look();
            for (int look = 1; look < looks && last.get() instanceof PrinterState.Silent; look++)
                driver.look();
            alarms.shutdownNow();
        }
        return last.get();
    }
}
