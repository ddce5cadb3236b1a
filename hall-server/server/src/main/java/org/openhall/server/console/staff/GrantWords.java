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
        String office = offices.getOrDefault(grant.scope().office(), grant.scope().office());
        return grant.role().words() + "（" + switch (grant.scope().reach()) {
            case HALL -> "全大厅";
            case OFFICE -> office;
            case STREET -> street(office);
        } + "）";
    }

    /** A street's office and its communities. */
    static String street(String office) {
        return office + "及所辖社区";
    }
}
