/** Coming into a hall: keys made here, a one-time code, one answer that is checked before it is believed. */
package org.openhall.kiosk.enrolment;
