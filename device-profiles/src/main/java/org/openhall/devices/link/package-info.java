/** Ways to a device, as bytes: what a driver needs of a line, whatever it is made of. */
package org.openhall.devices.link;
