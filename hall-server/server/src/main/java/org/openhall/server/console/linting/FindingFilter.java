package org.openhall.server.console.linting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.server.http.Call;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Found;
import org.openhall.server.linting.Severity;

/**
 * Which findings somebody wants to see.
 *
 * @param check of that kind; absent: all
 * @param severity of that gravity; absent: all
 * @param office 公开主体 as written; empty: all
 */
record FindingFilter(Optional<Check> check, Optional<Severity> severity, String office) {

    private static final int LONGEST = 200;

    static FindingFilter of(Call call) {
        String office = call.text("office");
        return new FindingFilter(Arrays.stream(Check.values()).filter(one -> one.name().equals(call.text("check")))
                .findFirst(),
                Arrays.stream(Severity.values()).filter(one -> one.name().equals(call.text("severity"))).findFirst(),
                office.substring(0, Math.min(office.length(), LONGEST)));
    }

    /** Whether a finding is wanted. */
    boolean wants(Found found) {
        return fits(found) && asGrave(found);
    }

    /** Whether a finding would be wanted if it were grave enough. */
    boolean fits(Found found) {
        return check.map(found.check()::equals).orElse(true) && (office.isEmpty() || found.facts().publisher().equals(
                office));
    }

    /** Whether it is of the gravity that is asked for. */
    boolean asGrave(Found found) {
        return severity.map(found.severity()::equals).orElse(true);
    }

    FindingFilter with(Severity other) {
        return new FindingFilter(check, Optional.of(other), office);
    }

    /** For people. */
    String words() {
        String chosen = Stream.of(check.map(Check::words).orElse(""), severity.map(Severity::words).orElse(""), office)
                .filter(word -> !word.isEmpty()).collect(Collectors.joining("、"));
        return chosen.isEmpty() ? "全部" : "只看 " + chosen;
    }

    /** As it stands behind a path. */
    String query() {
        return "check=" + check.map(Enum::name).orElse("") + "&severity=" + severity.map(Enum::name).orElse("")
                + "&office=" + URLEncoder.encode(office, StandardCharsets.UTF_8);
    }
}
