package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Level;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.publishing.PersonalNumber;

/**
 * What rules may know of a record when they look at all of them.
 *
 * @param key which
 * @param title its title
 * @param office id of its office, or empty
 * @param publisher 公开主体 as written
 * @param levels 公开层级
 * @param published 发布日期 as its office states it
 * @param released the day on which the hall let these words out; absent for a draft
 * @param showing when a kiosk shows it
 * @param references names of other records as kind/id, by field
 * @param personal numbers of persons that stand in it, masked
 * @param phones marks of the phones that it publishes as its own
 * @param about the rest
 */
public record Facts(RowKey key, String title, String office, String publisher, List<Level> levels,
        Optional<LocalDate> published, Optional<LocalDate> released, Showing showing,
        Map<String, List<String>> references, List<PersonalNumber> personal, java.util.Set<Long> phones, About about) {

    /** Whether it is public; a draft is not. */
    public boolean isPublic() {
        return released.isPresent();
    }

    /** The day of its publication: as its office states it, else the day on which the hall let it out. */
    public Optional<LocalDate> out() {
        return isPublic() ? published.or(() -> released) : Optional.empty();
    }
}
