/** The lines that need no native code, and the choice of the right one. */
package org.openhall.devices.lines;
