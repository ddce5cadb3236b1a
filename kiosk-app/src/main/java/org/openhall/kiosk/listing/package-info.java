/** Rows of lists: the same thing reads the same wherever it is listed. */
package org.openhall.kiosk.listing;
