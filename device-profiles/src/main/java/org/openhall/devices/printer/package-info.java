/** Receipt printers: what a model can, the bytes it is sent, what it says of itself, and the driver that proves a print. */
package org.openhall.devices.printer;
