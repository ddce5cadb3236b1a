package org.openhall.server.console.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditQuery;
import org.openhall.server.http.Call;

/**
 * Which rows the auditor wants to see, as it stands in the address.
 *
 * @param who login of an account, or what else acted; empty: anybody
 * @param act absent: anything
 * @param object as written in the audit; empty: any
 * @param from first day; absent: from the beginning
 * @param to last day; absent: until now
 */
record AuditFilter(String who, Optional<Act> act, String object, Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final int LONGEST = 200;

    static AuditFilter of(Call call) {
        return new AuditFilter(text(call, "who"), Arrays.stream(Act.values()).filter(one -> one.name().equals(call.text(
                "act"))).findFirst(), text(call, "object"), day(call.text("from")), day(call.text("to")));
    }

    private static String text(Call call, String name) {
        String text = call.text(name).strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words)).filter(day -> day.getYear() >= 0 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * For the store.
     *
     * @param ids of accounts by login
     */
    AuditQuery query(Map<String, String> ids, ZoneId zone) {
        return new AuditQuery(
                Optional.of(who).filter(word -> !word.isEmpty()).map(word -> ids.getOrDefault(word, word)),
                act, Optional.of(object).filter(word -> !word.isEmpty()), from.map(day -> start(day, zone)),
                to.map(day -> start(day.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A page of it. */
    String path(int page) {
        return "/audit?page=" + page + "&who=" + encoded(who) + "&act=" + act.map(Enum::name).orElse("") + "&object="
                + encoded(object) + "&from=" + from.map(LocalDate::toString).orElse("") + "&to="
                + to.map(LocalDate::toString).orElse("");
    }

    /** All that happened to one thing. */
    static String pathOf(String object) {
        return "/audit?object=" + encoded(object);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
