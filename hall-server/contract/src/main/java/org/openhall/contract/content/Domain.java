package org.openhall.contract.content;

import java.util.List;

/**
 * 领域. The list is data: domains get renamed, retired and added.
 *
 * @param name as shown
 * @param aliases other names under which it is published
 * @param group heading under which people look for it, e.g. 生活和保障
 * @param place order among all domains
 * @param pilot whether it is one of the 26 pilot domains of 2019
 */
public record Domain(String name, List<String> aliases, String group, int place, boolean pilot)
        implements
            ContentRecord {

    /** Reads absent fields as empty. */
    public Domain {
        name = Texts.orEmpty(name);
        aliases = Texts.orEmpty(aliases);
        group = Texts.orEmpty(group);
    }
}
