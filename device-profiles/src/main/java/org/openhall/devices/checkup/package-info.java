/** Whether the devices of a kiosk are there and answer, and what to do about each that does not. */
package org.openhall.devices.checkup;
