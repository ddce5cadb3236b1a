/** Importing: files in, drafts out, and a report on every row. */
package org.openhall.server.importing;
