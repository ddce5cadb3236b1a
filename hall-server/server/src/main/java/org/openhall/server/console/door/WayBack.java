package org.openhall.server.console.door;

import java.util.List;

/**
 * Which page a form stood on, for somebody who was asked to sign in when they sent it: what it was sent to is mostly no page.
 *
 * @param pages templates of what can be opened
 */
public record WayBack(List<String> pages) {

    /** Copies. */
    public WayBack {
        pages = List.copyOf(pages);
    }

    /** The page of a route table's forms. */
    public static WayBack of(List<ConsoleRoute> lines) {
        return new WayBack(lines.stream().filter(line -> line.method().equals("GET")).map(ConsoleRoute::template)
                .toList());
    }

    /** The nearest page at or above a path; the first page of all where there is none. */
    public String from(String path) {
        for (String at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/')))
            if (opens(at)) return at;
        return "/";
    }

    private boolean opens(String path) {
        return pages.stream().anyMatch(page -> path.matches(page.replaceAll("\\{[^}]*}", "[^/]+")));
    }
}
