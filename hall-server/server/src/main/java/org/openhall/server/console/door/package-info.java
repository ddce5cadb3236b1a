/** The console's door: every request passes it, and nothing behind it asks who somebody is. */
package org.openhall.server.console.door;
