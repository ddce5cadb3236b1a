package org.openhall.server.console.view;

import java.util.List;

/**
 * What the linter says of a record.
 *
 * @param ready whether it has looked at the hall yet
 * @param remarks the gravest first
 */
public record CheckedView(boolean ready, List<Remark> remarks) {

    /** Of nothing. */
    public static final CheckedView NONE = new CheckedView(true, List.of());
}
