/** One thing to read, whatever it is: how it is asked for, what is shown where it is gone, and how it lies on the screen. */
package org.openhall.kiosk.sheet;
