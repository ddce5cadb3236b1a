package org.openhall.server.backup;

/**
 * What a look into a hall's database counts.
 *
 * @param epoch number of the epoch
 * @param seq the feed's place
 * @param live records that are public
 * @param drafts that wait
 * @param accounts of staff
 * @param devices ever invited
 * @param audit rows of the audit
 * @param auditHash hash of the last of them, empty without any
 */
public record Counts(int epoch, long seq, long live, long drafts, long accounts, long devices, long audit,
        String auditHash) {

    /** Reads absent fields as empty. */
    public Counts {
        auditHash = auditHash == null ? "" : auditHash;
    }
}
