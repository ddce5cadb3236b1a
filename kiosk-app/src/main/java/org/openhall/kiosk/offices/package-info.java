/** 机构: one office with all that a citizen may ask of it. */
package org.openhall.kiosk.offices;
