package org.openhall.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the route table.
 *
 * @param method HTTP method, upper case
 * @param template path with {@code {name}} for a part
 * @param bodyLimit longest request body, in bytes; 0 when the call takes none
 * @param endpoint who answers
 */
public record Route(String method, String template, int bodyLimit, Endpoint endpoint) {

    /** A route without a body. */
    public static Route get(String template, Endpoint endpoint) {
        return new Route("GET", template, 0, endpoint);
    }

    /** A route with a JSON body. */
    public static Route post(String template, int bodyLimit, Endpoint endpoint) {
        return new Route("POST", template, bodyLimit, endpoint);
    }

    /** A route with a JSON body that may be sent again. */
    public static Route put(String template, int bodyLimit, Endpoint endpoint) {
        return new Route("PUT", template, bodyLimit, endpoint);
    }

    /** A route that takes something back. */
    public static Route delete(String template, Endpoint endpoint) {
        return new Route("DELETE", template, 0, endpoint);
    }

    /** The named parts when the path fits the template. */
    Optional<Map<String, String>> match(String path) {
        List<String> want = parts(template);
        List<String> have = parts(path);
        if (want.size() != have.size()) return Optional.empty();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < want.size(); i++) {
            String part = want.get(i);
            if (part.startsWith("{")) named.put(part.substring(1, part.length() - 1), have.get(i));
            else if (!part.equals(have.get(i))) return Optional.empty();
        }
        return Optional.of(Map.copyOf(named));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1))
            parts.add(part);
        return parts;
    }
}
