package org.openhall.kiosk.sync;

import org.openhall.kiosk.identity.Standing;

/** What can stand between a kiosk and fresh content, each with the code that staff read out on the phone. */
public enum Trouble {
    /** All is well. */
    NONE("", Mark.NOTHING),
    /** This device belongs to no hall yet. */
    NOT_ENROLLED("S-ENR-01", Mark.OUTSIDE),
    /** Who this device is can no longer be read: it must be enrolled anew. */
    IDENTITY("S-ENR-02", Mark.OUTSIDE),
    /** The hall does not answer. */
    UNREACHABLE("S-NET-01", Mark.NOTHING),
    /** The hall answers what no hall answers. */
    STRANGE_ANSWER("S-NET-02", Mark.NOTHING),
    /** The head is signed by nobody who may. */
    SIGNATURE("S-UNV-01", Mark.UNVERIFIED),
    /** A new root document is not signed by those before it. */
    ROOT_DOCUMENT("S-UNV-02", Mark.UNVERIFIED),
    /** The rows do not make the state root. */
    ROWS("S-UNV-03", Mark.UNVERIFIED),
    /** The head is older than one that was seen. */
    ROLLBACK("S-UNV-04", Mark.UNVERIFIED),
    /** The head is another hall's. */
    OTHER_HALL("S-UNV-05", Mark.UNVERIFIED),
    /** The head had expired when it came: one of the two clocks is wrong. */
    EXPIRED("S-UNV-06", Mark.NOTHING),
    /** The content file is damaged and not mended yet. */
    DAMAGED("S-UNV-07", Mark.UNVERIFIED),
    /** The hall is there and has too much to do. */
    BUSY("S-NET-03", Mark.NOTHING),
    /** New content is for a later version of this program. */
    TOO_OLD("S-APP-01", Mark.NOTHING),
    /** No room on the disk. */
    DISK_FULL("S-DSK-01", Mark.NOTHING),
    /** The disk or a database refuses. */
    DISK("S-DSK-02", Mark.NOTHING),
    /** Suspected of being a copy. */
    QUARANTINED("S-SUS-01", Mark.SUSPENDED),
    /** Shut out. */
    REVOKED("S-SUS-02", Mark.SUSPENDED),
    /** The hall does not know this device. */
    UNKNOWN_DEVICE("S-SUS-03", Mark.SUSPENDED);

    private final String code;
    private final Mark mark;

    Trouble(String code, Mark mark) {
        this.code = code;
        this.mark = mark;
    }

    /** The code to read out; empty for none. */
    public String code() {
        return code;
    }

    /** What staff can do about a code where they stand; empty when it mends itself or takes more than them. */
    public static String advice(String code) {
        if (code.equals(TOO_OLD.code)) return "请工作人员升级本机程序。";
        if (code.equals(DISK_FULL.code)) return "请工作人员腾出本机磁盘空间。";
        if (code.equals(DISK.code)) return "请工作人员检查本机磁盘。";
        if (code.equals(EXPIRED.code)) return "请 IT 人员检查本机和主机的时钟。";
        if (code.equals(NOT_ENROLLED.code) || code.equals(IDENTITY.code)) return "请 IT 人员重新登记本机。";
        return "";
    }

    /** Whether a code without content says that there was some and it is damaged. */
    public static boolean isLost(String code) {
        return code.equals(DAMAGED.code);
    }

    /** What a hall's word on this device stands in the way of; nothing for a device that is welcome. */
    static Trouble of(Standing standing) {
        return switch (standing) {
            case WELCOME -> NONE;
            case QUARANTINED -> QUARANTINED;
            case REVOKED -> REVOKED;
            case UNKNOWN -> UNKNOWN_DEVICE;
        };
    }

    /** Whether this device belongs to no hall, as far as it knows. */
    boolean outside() {
        return mark == Mark.OUTSIDE;
    }

    boolean suspends() {
        return mark == Mark.SUSPENDED;
    }

    boolean unverified() {
        return mark == Mark.UNVERIFIED;
    }

    private enum Mark {
        NOTHING, OUTSIDE, UNVERIFIED, SUSPENDED
    }
}
