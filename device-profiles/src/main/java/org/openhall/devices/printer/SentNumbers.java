package org.openhall.devices.printer;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The numbers of slips that were sent to a printer, so that a second one is marked. Outlives a driver; thread-safe. */
public final class SentNumbers {

    private static final int MOST = 1000;

    private final Set<String> sent = new LinkedHashSet<>();

    /** Whether a slip of that number is on its way or was sent, for all one knows; it counts as sent from now on. */
    synchronized boolean known(String number) {
        if (number.isEmpty() || !sent.add(number)) return !number.isEmpty();
        Iterator<String> oldest = sent.iterator();
        if (sent.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return false;
    }

    /** Nothing of that slip was sent. */
    synchronized void forget(String number) {
        sent.remove(number);
    }
}
