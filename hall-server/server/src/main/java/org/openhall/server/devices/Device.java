package org.openhall.server.devices;

import java.time.Instant;
import java.util.Optional;

import org.openhall.contract.enrolment.DeviceState;

/**
 * What the hall knows of a device.
 *
 * @param id lasting id
 * @param no three digits, empty before enrolment
 * @param name what people call it
 * @param profile id of its device profile
 * @param state where it stands
 * @param lastSeen its last report
 * @param seq place in the feed it reported
 * @param shows what it reported to show
 * @param certificateEnds when its certificate does, absent before enrolment
 * @param epoch number of the epoch it holds, 0 when it holds nothing
 * @param appVersion of its program, empty before enrolment
 */
public record Device(String id, String no, String name, String profile, DeviceState state, Optional<Instant> lastSeen,
        long seq, String shows, Optional<Instant> certificateEnds, int epoch, String appVersion) {}
