/** Backups of a hall, sealed to a key that is not on the server, and halls made from them again. */
package org.openhall.server.backup;
