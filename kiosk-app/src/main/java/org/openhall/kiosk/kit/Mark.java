package org.openhall.kiosk.kit;

/**
 * A marked stretch of a text.
 *
 * @param from first character (UTF-16)
 * @param to one past the last
 */
public record Mark(int from, int to) {}
