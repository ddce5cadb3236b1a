package org.openhall.content.reading;

import java.util.List;

/**
 * Part of a list.
 *
 * @param lines the part
 * @param total how many there are in all
 */
public record Page(List<Line> lines, int total) {}
