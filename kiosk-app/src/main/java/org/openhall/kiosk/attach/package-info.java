/** What the machine under the kiosk offers, behind our own port; Gluon Attach is used here and nowhere else. */
package org.openhall.kiosk.attach;
