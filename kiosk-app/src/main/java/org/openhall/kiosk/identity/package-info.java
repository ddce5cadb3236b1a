/** Who this device is to its hall, and what it must never forget: {@code identity.db} and the TLS made from it. */
package org.openhall.kiosk.identity;
