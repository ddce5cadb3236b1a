package org.openhall.kiosk.machine;

import java.time.Instant;
import java.util.List;

import org.openhall.devices.checkup.Finding;

/**
 * What the last check of all devices came to: made before they are first used, and when staff ask for it.
 *
 * @param at when
 * @param findings about the machine and each device
 */
public record CheckedOver(Instant at, List<Finding> findings) {

    /** Keeps them. */
    public CheckedOver {
        findings = List.copyOf(findings);
    }

    /** Those that somebody should do something about. */
    public List<Finding> faults() {
        return findings.stream().filter(one -> one.state() != Finding.State.WELL).toList();
    }
}
