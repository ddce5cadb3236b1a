package org.openhall.server.audit;

import java.time.Instant;

import org.openhall.contract.digest.Digest;

/**
 * A row of the audit.
 *
 * @param seq from 1, without holes
 * @param at when, to the second
 * @param actor who, by id
 * @param act what, as written
 * @param object to what
 * @param detail more of it
 * @param prev hash of the row before it; empty in the first
 * @param hash SHA-256 over all of the above
 */
public record AuditRow(long seq, Instant at, String actor, String act, String object, String detail, String prev,
        String hash) {

    /** The row that follows another. */
    static AuditRow after(String prev, long seq, Instant at, Entry entry) {
        AuditRow row = new AuditRow(seq, at, entry.actor(), entry.act().name(), entry.object(), entry.detail(), prev,
                "");
        return new AuditRow(seq, at, row.actor, row.act, row.object, row.detail, prev, row.rightHash());
    }

    String rightHash() {
        return Digest.hex(String.join("\n", prev, Long.toString(seq), Long.toString(at.getEpochSecond()), actor, act,
                object, detail));
    }
}
