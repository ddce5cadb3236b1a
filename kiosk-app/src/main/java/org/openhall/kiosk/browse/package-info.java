/** Browsing: the domains on one page, and lists that one can narrow. */
package org.openhall.kiosk.browse;
