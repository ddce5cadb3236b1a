package org.openhall.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request in a port's list. */
final class RouteTable {

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * The route of a request.
     *
     * @throws RefusalException when the path is nobody's, or somebody's under another method
     */
    Found find(String method, String path) {
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(path);
            if (parts.isEmpty()) continue;
            known = true;
            if (route.method().equals(method)) return new Found(route, parts.get());
        }
        throw known
                ? new RefusalException(ErrorCode.METHOD, "this address takes another method")
                : new RefusalException(ErrorCode.UNKNOWN, "nothing at this address");
    }

    record Found(Route route, Map<String, String> parts) {}
}
