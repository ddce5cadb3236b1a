/** The page of the kiosks and of those at them who need a person. */
package org.openhall.server.console.devices;
