/** Code scanners on a serial line. What they read is content, never a command: nothing here acts on it. */
package org.openhall.devices.scanner;
