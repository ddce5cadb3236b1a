/** Published values in the words a citizen reads: pure, no toolkit, no clock. A value the source lacks is said, never guessed. */
package org.openhall.kiosk.wording;
