/** How often a device is looked at: quickly while it is there, ever more seldom while it is not. */
package org.openhall.devices.pace;
