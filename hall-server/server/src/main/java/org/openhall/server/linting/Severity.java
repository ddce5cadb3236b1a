package org.openhall.server.linting;

/** How grave a finding is, the gravest first. */
public enum Severity {
    /** Must not become public like that, unless somebody says why. */
    MUST("必须改"),
    /** A citizen or an inspector will miss it. */
    SHOULD("应当改"),
    /** Somebody should have a look. */
    NOTE("提醒");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
