package org.openhall.server.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

/** What a catalogue that came again no longer has. */
public final class DropList {
    private DropList() {}

    /**
     * Drafts that take back the items which catalogues no longer have, public ones and those still waiting.
     *
     * @param catalogues ids of the items that each catalogue has now, by catalogue id; other catalogues are left alone
     * @param live what is public
     * @param waiting drafts from before
     * @param source of the catalogues, for people
     */
    public static List<Draft> of(Map<String, Set<String>> catalogues, Map<RowKey, Row> live, Collection<Draft> waiting,
            String source) {
        Stream<Map.Entry<RowKey, Optional<ContentRecord>>> known = Stream.concat(
                live.values().stream().filter(row -> row.kind().equals(Kind.ITEM.code()))
                        .map(row -> Map.entry(row.key(), Records.of(row))),
                waiting.stream().map(draft -> Map.entry(draft.key(), draft.content())));
        return known.filter(entry -> entry.getValue().filter(content -> missing(entry.getKey(), content, catalogues))
                .isPresent()).map(Map.Entry::getKey).distinct().map(key -> Draft.gone(key, source)).toList();
    }

    private static boolean missing(RowKey key, ContentRecord content, Map<String, Set<String>> catalogues) {
        return content instanceof CatalogueItem item && catalogues.containsKey(item.catalogue())
                && !catalogues.get(item.catalogue()).contains(key.id());
    }
}
