/** Devices: how they come in, what is known of them, how they are shut out. */
package org.openhall.server.devices;
