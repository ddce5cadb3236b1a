package org.openhall.server.console.staff;

import java.util.Map;

import org.openhall.server.accounts.Grant;

/**
 * What grants are called.
 *
 * @param offices names by id
 */
public record GrantWords(Map<String, String> offices) {

    /** A role and where it holds. */
    public String of(Grant grant) {
        String office = grant.scope().office();
        return grant.role().words() + "（" + (office.isEmpty() ? "全大厅" : offices.getOrDefault(office, office)) + "）";
    }
}
