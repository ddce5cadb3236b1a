package org.openhall.server.publishing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Office;

/** Mobile phones that offices have published as their own: once passed by a reviewer, they may stand elsewhere too. */
public final class OfficePhones {

    private OfficePhones() {}

    /** Marks of the phones in these records, which must be public. */
    public static Set<Long> of(Stream<ContentRecord> published) {
        return PersonalNumbers.marks(published.flatMap(OfficePhones::phones).collect(Collectors.toSet()));
    }

    private static Stream<String> phones(ContentRecord content) {
        return switch (content) {
            case Office office -> office.phones().stream().map(Office.Phone::number);
            case HallProfile hall -> Stream.of(hall.phone(), hall.counterPhone());
            default -> Stream.empty();
        };
    }
}
