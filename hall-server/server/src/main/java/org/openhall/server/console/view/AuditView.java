package org.openhall.server.console.view;

import java.util.List;

/**
 * A page of the audit.
 *
 * @param lines newest first
 * @param whole what is known of the whole chain; empty until it was looked at for the first time
 * @param sound whether it was whole
 * @param checking address to ask again while the chain is being looked at from its beginning, or empty
 * @param before address of the page before, or empty
 * @param after address of the next page, or empty
 * @param filter what was asked for
 */
public record AuditView(List<Line> lines, String whole, boolean sound, String checking, String before, String after,
        Filter filter) {

    /**
     * A row.
     *
     * @param seq number
     * @param when for people
     * @param who login of the account, or what else acted
     * @param what for people
     * @param object what it was done to
     * @param path to all that happened to it, or empty
     * @param detail more of it, for people
     * @param hash the first signs of its hash
     */
    public record Line(long seq, String when, String who, String what, String object, String path, String detail,
            String hash) {}

    /**
     * What is shown, and what could be.
     *
     * @param who login, or what else acted; empty: anybody
     * @param acts to choose from
     * @param from first day, or empty
     * @param to last day, or empty
     * @param object as it stands in the address, or empty
     * @param only the same for people
     */
    public record Filter(String who, List<FormPart.Option> acts, String from, String to, String object, String only) {}
}
