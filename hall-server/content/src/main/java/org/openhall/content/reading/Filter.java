package org.openhall.content.reading;

import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;

/**
 * What to look at; each absent part means any.
 *
 * @param kind of record
 * @param domain code; the empty one means outside all domains
 * @param level 公开层级
 * @param publisher 公开主体 as published
 */
public record Filter(Optional<Kind> kind, Optional<String> domain, Optional<Level> level, Optional<String> publisher) {

    /** Everything. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** Everything of a kind. */
    public static Filter of(Kind kind) {
        return ALL.withKind(Optional.of(kind));
    }

    /** The same with another kind. */
    public Filter withKind(Optional<Kind> other) {
        return new Filter(other, domain, level, publisher);
    }

    /** The same with another domain. */
    public Filter withDomain(Optional<String> other) {
        return new Filter(kind, other, level, publisher);
    }

    /** The same with another level. */
    public Filter withLevel(Optional<Level> other) {
        return new Filter(kind, domain, other, publisher);
    }

    /** The same with another publisher. */
    public Filter withPublisher(Optional<String> other) {
        return new Filter(kind, domain, level, other);
    }
}
