/** The reader: files of tables into plain cells with their merged areas. Knows nothing of catalogues. */
package org.openhall.server.importing.sheet;
