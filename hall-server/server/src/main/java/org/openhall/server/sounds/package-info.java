/** The sounds of titles and words, made once on the server so that a kiosk needs no dictionary to search. */
package org.openhall.server.sounds;
