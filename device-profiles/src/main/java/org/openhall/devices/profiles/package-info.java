/** What each model of hardware is, as data: read, completed from the model it extends, checked, all faults at once. */
package org.openhall.devices.profiles;
