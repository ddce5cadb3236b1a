package org.openhall.server.console.door;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.server.http.Call;
import org.openhall.server.http.Reply;

/**
 * Takes what browsers say that the content security policy stopped. Anybody may send such a thing, so it is a line in the
 * log, a few an hour: which directive and on which kind of page. The rest of the path can be a secret, as that of a setup
 * link is, and what was stopped can be what somebody typed. Thread-safe.
 */
public final class PolicyReports {

    /** Longest report, in bytes. */
    public static final int LONGEST = 8 * 1024;

    private static final int MOST = 20;
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z-]{1,40}");
    private static final Pattern PATH = Pattern.compile("https://[^/]+(/[a-z-]{0,20})(?:[/?#].*)?");

    private final InstantSource clock;
    private Instant since = Instant.MIN;
    private int logged;

    /** Counts by this clock. */
    public PolicyReports(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one. */
    public Reply take(Call call) {
        Map<?, ?> sent = call.body(Map.class);
        if (sent.get("csp-report") instanceof Map<?, ?> report && counted())
            System.getLogger(PolicyReports.class.getName()).log(Level.WARNING, line(report));
        return SecurityHeaders.on(new Reply.Empty(204, Map.of()));
    }

    static String line(Map<?, ?> report) {
        String directive = report.get("effective-directive") instanceof String words
                && DIRECTIVE.matcher(words).matches() ? words : "?";
        Matcher path = PATH.matcher(report.get("document-uri") instanceof String words ? words : "");
        return "a browser stopped something by " + directive + " on " + (path.matches() ? path.group(1) : "?");
    }

    private synchronized boolean counted() {
        Instant now = clock.instant();
        if (since.equals(Instant.MIN) || !now.isBefore(since.plus(PERIOD))) {
            since = now;
            logged = 0;
        }
        return logged++ < MOST;
    }
}
