package org.openhall.server.console.staff;

import java.util.Map;

import org.openhall.server.accounts.Grant;

/** What grants are called. */
record GrantWords(Map<String, String> offices) {

    String of(Grant grant) {
        String office = grant.scope().office();
        return grant.role().words() + "（" + (office.isEmpty() ? "全大厅" : offices.getOrDefault(office, office)) + "）";
    }
}
