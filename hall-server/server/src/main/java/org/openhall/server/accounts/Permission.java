package org.openhall.server.accounts;

/** What a person may be allowed to do in the console. */
public enum Permission {
    /** Anybody who is signed in: their own page, their own sessions. */
    SELF,
    /** Read records, drafts and findings. */
    CONTENT_READ,
    /** Write drafts and hand them in. */
    CONTENT_EDIT,
    /** Decide on what was handed in: 保密审查. */
    CONTENT_REVIEW,
    /** Let out what was approved, and take it back. */
    CONTENT_PUBLISH,
    /** Write notices and hand them in; send emergencies and approved templates alone, and take notices back. */
    NOTICE_WRITE,
    /** See devices and what they show. */
    DEVICE_READ,
    /** Say that one goes to a citizen who called staff, and that it is done. */
    STAFF_CALL_ANSWER,
    /** See accounts, and give links to those that are one's to look after. */
    ACCOUNT_READ,
    /** Make accounts, disable and enable them. */
    ACCOUNT_MANAGE,
    /** Give and take roles, end others' sessions. */
    ROLE_GRANT,
    /** Read the audit. */
    AUDIT_READ
}
