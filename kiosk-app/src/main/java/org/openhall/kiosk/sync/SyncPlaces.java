package org.openhall.kiosk.sync;

import java.nio.file.Path;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.rows.ContentFolder;
import org.openhall.kiosk.identity.IdentityStore;

/**
 * Where this kiosk keeps what it syncs.
 *
 * @param content the content files
 * @param blobs pictures of attachments
 * @param identity keys, root documents, ratchet
 * @param ballast room held back
 * @param work folder for what is on its way; may be emptied while no sync runs
 */
public record SyncPlaces(ContentFolder content, BlobStore blobs, IdentityStore identity, Ballast ballast,
        Path work) {

    /** What is to be told of a trouble: content that is lost outweighs a hall that is away, which would bring it back. */
    Trouble told(Trouble trouble) {
        return trouble == Trouble.UNREACHABLE && content.lost() ? Trouble.DAMAGED : trouble;
    }
}
