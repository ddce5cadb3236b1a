package org.openhall.contract.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.enrolment.DeviceState;

/**
 * The devices of a hall, oldest first.
 *
 * @param devices they
 */
public record DeviceList(List<Device> devices) {

    /** Reads absent fields as empty. */
    public DeviceList {
        devices = devices == null ? List.of() : List.copyOf(devices);
    }

    /**
     * One device.
     *
     * @param id lasting id
     * @param no three digits, empty until it has been let in
     * @param name what people call it
     * @param profile id of its device profile
     * @param state where it stands
     * @param lastSeen its last report
     * @param seq place in the feed it reported, 0 before the first report
     * @param shows what it reported to show, e.g. FRESH; empty before the first report
     * @param certificateEnds when its certificate does, after which it must be enrolled anew; absent before enrolment
     */
    public record Device(String id, String no, String name, String profile, DeviceState state,
            Optional<Instant> lastSeen, long seq, String shows, Optional<Instant> certificateEnds) {

        /** Reads absent fields, which is how empty ones are written, as empty. */
        public Device {
            id = id == null ? "" : id;
            no = no == null ? "" : no;
            name = name == null ? "" : name;
            profile = profile == null ? "" : profile;
            state = state == null ? DeviceState.CODE_ISSUED : state;
            lastSeen = lastSeen == null ? Optional.empty() : lastSeen;
            shows = shows == null ? "" : shows;
            certificateEnds = certificateEnds == null ? Optional.empty() : certificateEnds;
        }
    }
}
