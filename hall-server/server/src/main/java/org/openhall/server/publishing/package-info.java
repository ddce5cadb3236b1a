/** Publishing: drafts wait here until a named person lets them out, and what changed in a catalogue is announced. */
package org.openhall.server.publishing;
