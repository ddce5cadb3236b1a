package org.openhall.server.console.view;

import java.util.List;

/**
 * A page of the audit.
 *
 * @param lines newest first
 * @param whole what a look at the whole chain said
 * @param sound whether it was whole
 * @param before address of the page before, or empty
 * @param after address of the next page, or empty
 */
public record AuditView(List<Line> lines, String whole, boolean sound, String before, String after) {

    /**
     * A row.
     *
     * @param seq number
     * @param when for people
     * @param who login of the account, or what else acted
     * @param what for people
     * @param object what it was done to
     * @param hash the first signs of its hash
     */
    public record Line(long seq, String when, String who, String what, String object, String hash) {}
}
