/** Pages of notices: written with a preview, sent, followed to the screens, taken back. */
package org.openhall.server.console.notices;
