package org.openhall.content.reading;

import java.util.List;

import org.openhall.contract.content.Domain;

/**
 * A domain with what it holds, or what stands outside all domains.
 *
 * @param code its id; empty for what stands outside all domains
 * @param domain name, group, order
 * @param items number of catalogue items that may be shown now
 */
public record DomainShelf(String code, Domain domain, int items) {

    /** The items of no domain: they too must have a door. */
    public static DomainShelf outside(int items) {
        return new DomainShelf("", new Domain("不属于上述领域的事项", List.of(), "其他事项", Integer.MAX_VALUE, false), items);
    }

    /** Whether it is a domain. */
    public boolean isDomain() {
        return !code.isEmpty();
    }
}
