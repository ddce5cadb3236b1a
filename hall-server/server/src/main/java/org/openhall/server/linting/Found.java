package org.openhall.server.linting;

/** A finding on the list. What it says is made when somebody asks, by the rule that found it. Immutable. */
public final class Found {

    private final Findings among;
    private final Looked looked;
    private final Severity severity;
    private final Check check;
    private final int no;

    Found(Findings among, Looked looked, Severity severity, Check check, int no) {
        this.among = among;
        this.looked = looked;
        this.severity = severity;
        this.check = check;
        this.no = no;
    }

    /** The record as it was looked at. */
    public Facts facts() {
        return looked.facts();
    }

    /** Id of the office whose record it is, or empty. */
    public String office() {
        return looked.office();
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** What was looked at. */
    public Check check() {
        return check;
    }

    /** What was found. */
    public Finding finding() {
        return among.said(looked, no);
    }
}
