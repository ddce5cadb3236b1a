/** What a slip says, laid out to the columns of a roll of paper, and how it looks: the same for printers and for pictures. */
package org.openhall.devices.receipt;
