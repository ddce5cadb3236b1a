package org.openhall.content.search;

/**
 * Where sounds lie in a text.
 *
 * @param from first character
 * @param to one past the last
 */
record SoundRun(int from, int to) {}
