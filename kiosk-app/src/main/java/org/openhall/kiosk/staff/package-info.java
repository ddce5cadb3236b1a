/** The page behind the clock for staff and technicians: a code first, then how the machine's devices are, each to be tried. */
package org.openhall.kiosk.staff;
