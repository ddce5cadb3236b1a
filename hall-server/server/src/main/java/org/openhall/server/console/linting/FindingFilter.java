package org.openhall.server.console.linting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.server.http.Call;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Severity;
import org.openhall.server.linting.Wanted;

/** Which findings somebody wants to see, as it stands in an address. */
record FindingFilter(Wanted wanted) {

    private static final int LONGEST = 200;

    static FindingFilter of(Call call) {
        String office = call.text("office");
        return new FindingFilter(new Wanted(
                Arrays.stream(Check.values()).filter(one -> one.name().equals(call.text("check"))).findFirst(),
                Arrays.stream(Severity.values()).filter(one -> one.name().equals(call.text("severity"))).findFirst(),
                office.substring(0, Math.min(office.length(), LONGEST))));
    }

    FindingFilter with(Severity other) {
        return new FindingFilter(new Wanted(wanted.check(), Optional.of(other), wanted.office()));
    }

    /** For people. */
    String words() {
        String chosen = Stream.of(wanted.check().map(Check::words).orElse(""),
                wanted.severity().map(Severity::words).orElse(""), wanted.office())
                .filter(word -> !word.isEmpty()).collect(Collectors.joining("、"));
        return chosen.isEmpty() ? "全部" : "只看 " + chosen;
    }

    /** As it stands behind a path. */
    String query() {
        return "check=" + wanted.check().map(Enum::name).orElse("") + "&severity="
                + wanted.severity().map(Enum::name).orElse("")
                + "&office=" + URLEncoder.encode(wanted.office(), StandardCharsets.UTF_8);
    }
}
