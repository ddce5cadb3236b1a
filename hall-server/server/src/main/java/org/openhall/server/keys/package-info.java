/** The hall's secrets and what they sign: root, head, certificate authority, the server's own certificate. */
package org.openhall.server.keys;
