/** What is built into this machine, as its screens see it: a reader, a printer, a scanner, each present or not. */
package org.openhall.kiosk.machine;
