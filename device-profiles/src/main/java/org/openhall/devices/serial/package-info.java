/** Serial ports, by jSerialComm: the one door to its native code. */
package org.openhall.devices.serial;
