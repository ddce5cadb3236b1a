/** The A4 printer of a kiosk, reached through CUPS by the Internet Printing Protocol: how it is, printing, and leaving no trace. */
package org.openhall.devices.pageprinter;
