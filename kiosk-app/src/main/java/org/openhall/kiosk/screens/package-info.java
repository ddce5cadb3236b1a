/** Which screen belongs to which route. */
package org.openhall.kiosk.screens;
