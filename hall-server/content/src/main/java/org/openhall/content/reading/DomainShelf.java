package org.openhall.content.reading;

import org.openhall.contract.content.Domain;

/**
 * A domain with what it holds.
 *
 * @param code its id
 * @param domain name, group, order
 * @param items number of catalogue items that may be shown now
 */
public record DomainShelf(String code, Domain domain, int items) {}
