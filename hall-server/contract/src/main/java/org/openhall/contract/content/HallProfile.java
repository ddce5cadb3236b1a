package org.openhall.contract.content;

import java.time.ZoneId;
import java.util.List;

/**
 * What a hall says of itself on every screen.
 *
 * @param zone 政务公开专区 or the hall's own sign
 * @param name the hall
 * @param seal four characters in two columns, right to left
 * @param timeZone IANA zone of its clock
 * @param favourites words offered under the search field
 * @param hours opening hours as published, one line a rule
 * @param phone for questions
 * @param counterPhone shown where a citizen needs a person
 */
public record HallProfile(String zone, String name, String seal, String timeZone, List<String> favourites,
        List<String> hours, String phone, String counterPhone) implements ContentRecord {

    /** The zone of a hall that names none. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    /** Reads absent fields as empty; the zone of the clock defaults to {@link #USUAL_ZONE}. */
    public HallProfile {
        zone = Texts.orEmpty(zone);
        name = Texts.orEmpty(name);
        seal = Texts.orEmpty(seal);
        timeZone = timeZone == null || timeZone.isEmpty() ? USUAL_ZONE.getId() : timeZone;
        favourites = Texts.orEmpty(favourites);
        hours = Texts.orEmpty(hours);
        phone = Texts.orEmpty(phone);
        counterPhone = Texts.orEmpty(counterPhone);
    }
}
