package org.openhall.server.backup;

import java.io.IOException;

/** A backup or a restore did not come about; the message is a sentence for the person who must do something about it. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public BackupException(String words) {
        super(words);
    }

    /** Says what to do, and keeps for the log what the matter was. */
    public BackupException(String words, Throwable cause) {
        super(words, cause);
    }
}
