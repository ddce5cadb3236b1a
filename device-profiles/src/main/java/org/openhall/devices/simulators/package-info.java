/** Devices that are not there: they speak the real bytes on real lines, and can be told to misbehave. */
package org.openhall.devices.simulators;
