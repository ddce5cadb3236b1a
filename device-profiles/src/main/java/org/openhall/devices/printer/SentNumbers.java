package org.openhall.devices.printer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of slips that were sent to a printer or wait for it, so that a second one is marked. Outlives a driver; thread-safe.
 */
public final class SentNumbers {

    private static final int MOST = 1000;

    /** How many slips of each number may have been sent, for all one knows. */
    private final Map<String, Integer> sent = new LinkedHashMap<>();

    /** Whether a slip of that number is on its way or was sent, for all one knows; it counts as sent once more from now on. */
    synchronized boolean known(String number) {
        if (number.isEmpty()) return false;
        if (sent.merge(number, 1, Integer::sum) > 1) return true;
        Iterator<String> oldest = sent.keySet().iterator();
        if (sent.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return false;
    }

    /** Nothing of one slip of that number was sent; another may have been. */
    synchronized void forget(String number) {
        sent.computeIfPresent(number, (_, count) -> count > 1 ? count - 1 : null);
    }
}
