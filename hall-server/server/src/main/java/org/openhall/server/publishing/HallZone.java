package org.openhall.server.publishing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.HallProfile;

/** The zone whose days a hall's announcements bear: that of the clock its own record shows on every screen. */
public final class HallZone {

    private HallZone() {}

    /** The zone that the first hall record names; Asia/Shanghai where there is none or it names none. */
    public static ZoneId of(Stream<ContentRecord> records) {
        return records.filter(HallProfile.class::isInstance).map(HallProfile.class::cast).findFirst()
                .map(HallZone::named).orElse(HallProfile.USUAL_ZONE);
    }

    /** Whether there is a zone of that name. */
    public static boolean known(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static ZoneId named(HallProfile hall) {
        try {
            return ZoneId.of(hall.timeZone());
        } catch (DateTimeException e) {
            return HallProfile.USUAL_ZONE;
        }
    }
}
