/** Files by the SHA-256 of their bytes: pages of attachments, snapshots. */
package org.openhall.content.blobs;
