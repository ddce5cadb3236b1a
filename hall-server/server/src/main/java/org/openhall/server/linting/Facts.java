package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.publishing.PersonalNumber;

/**
 * What rules may know of a record when they look at all of them.
 *
 * @param key which
 * @param title its title
 * @param office id of its office, or empty
 * @param publisher 公开主体 as written
 * @param levels 公开层级
 * @param published 发布日期 as its office states it
 * @param released the day on which the hall let these words out; absent for a draft
 * @param personal numbers of persons that stand in it, masked
 * @param phones marks of the phones that it publishes as its own
 * @param about the rest
 */
public record Facts(RowKey key, String title, String office, String publisher, List<Level> levels,
        Optional<LocalDate> published, Optional<LocalDate> released, List<PersonalNumber> personal, Set<Long> phones,
        About about) {

    /** Whether it is public; a draft is not. */
    public boolean isPublic() {
        return released.isPresent();
    }

    /** The day of its publication: as its office states it, else the day on which the hall let it out. */
    public Optional<LocalDate> out() {
        return isPublic() ? published.or(() -> released) : Optional.empty();
    }

    /** Names of other records as kind/id, by the field in which they stand; made anew from what else is known. */
    public Map<String, List<String>> references() {
        Map<String, List<String>> named = new TreeMap<>();
        put(named, "imprint.publisher", Kind.OFFICE, List.of(office));
        switch (about) {
            case About.Item item -> {
                put(named, "catalogue", Kind.CATALOGUE, List.of(item.catalogue()));
                put(named, "domain", Kind.DOMAIN, List.of(item.domain()));
            }
            case About.Fulfilling it -> put(named, "items", Kind.ITEM, it.items());
            case About.Explaining it -> put(named, "policy", Kind.POLICY, List.of(it.policy()));
            case About.Other other -> named.putAll(other.references());
            case About.ListOfItems _,About.Field _ -> {
            }
        }
        return named;
    }

    private static void put(Map<String, List<String>> named, String field, Kind kind, List<String> ids) {
        List<String> names = ids.stream().filter(id -> !id.isEmpty()).map(id -> kind.code() + "/" + id).toList();
        if (!names.isEmpty()) named.put(field, names);
    }
}
