/**
 * The mapping: which column of a table is which element of a catalogue item, told by header words, never by position.
 * Knows nothing of what the cells mean.
 */
package org.openhall.server.importing.columns;
