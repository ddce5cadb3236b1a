/** Files handed in at the console: kept, looked at, read again as their columns are set right, left as drafts. */
package org.openhall.server.batches;
