package org.openhall.server.linting;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page of findings, and what is counted beside it.
 *
 * @param total how many are wanted
 * @param counts of each gravity, whichever is asked for
 * @param offices 公开主体 by name that have any, whichever is asked for
 * @param lines those of the page
 */
public record Sifted(int total, Map<Severity, Integer> counts, Set<String> offices, List<Found> lines) {}
