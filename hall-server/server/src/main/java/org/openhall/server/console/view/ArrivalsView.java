package org.openhall.server.console.view;

import java.util.List;

/**
 * Which screens have a notice.
 *
 * @param path where to look again
 * @param summary for people
 * @param complete whether nothing is left to wait for
 * @param lines the screens
 */
public record ArrivalsView(String path, String summary, boolean complete, List<Line> lines) {

    /**
     * A screen.
     *
     * @param no its number
     * @param name of it
     * @param words whether it has it, and else what to do
     * @param has whether it has it
     */
    public record Line(String no, String name, String words, boolean has) {}
}
