package org.openhall.server.console.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.publishing.HallNames;

/**
 * What people choose from in forms. Thread-safe.
 *
 * @param names short lists
 * @param listings titles of whatever is pointed at
 */
public record Choices(HallNames names, ListingStore listings) implements RecordForm.Lists {

    @Override
    public Map<String, String> of(String kind) {
        return Kind.of(kind).map(names::withDrafts).orElse(Map.of());
    }

    @Override
    public Map<String, String> titles(String kind, Collection<String> named) {
        Map<RowKey, String> keys = new HashMap<>();
        named.forEach(name -> key(kind, name).ifPresent(key -> keys.put(key, name)));
        Map<String, String> titles = new HashMap<>();
        listings.titles(keys.keySet()).forEach((key, title) -> titles.put(keys.get(key), title));
        return titles;
    }

    /** Where anything can be pointed at, its kind stands before its id. */
    private static Optional<RowKey> key(String kind, String name) {
        int slash = name.indexOf('/');
        boolean any = kind.equals(ANY);
        try {
            if (any && slash < 1) return Optional.empty();
            return Optional.of(any
                    ? new RowKey(name.substring(0, slash), name.substring(slash + 1))
                    : new RowKey(kind,
                            name));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an import may have left anything there
        }
    }

    /** How a record is named where records of that kind are pointed at. */
    static String name(String kind, RowKey key) {
        return kind.equals(ANY) ? key.toString() : key.id();
    }
}
