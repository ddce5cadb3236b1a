/** Pages on which files are handed in, looked at and left as drafts. */
package org.openhall.server.console.importing;
