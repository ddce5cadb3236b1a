package org.openhall.server.console.door;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What stands in the log of what a browser stopped. */
class PolicyReportsTest {

    private static String line(Object directive, Object page) {
        return PolicyReports.line(Map.of("effective-directive", directive, "document-uri", page, "blocked-uri",
                "https://elsewhere/secret", "script-sample", "secret"));
    }

    @Test
    void theKindOfPageIsNamedAndNoSecretOfItsAddress() {
        assertEquals("a browser stopped something by script-src-elem on /setup",
                line("script-src-elem", "https://hall:8443/setup/SECRET?said=secret"));
        assertEquals("a browser stopped something by style-src on /", line("style-src", "https://hall:8443/"));
    }

    @Test
    void whatIsNoReportWritesNothingOfItsOwn() {
        assertEquals("a browser stopped something by ? on ?", line("x\nERROR forged", "data:text/html,forged"));
        assertEquals("a browser stopped something by ? on ?", line(7, "https://hall/\nforged"));
    }
}
