package org.openhall.server.importing.judgement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;

/** The other records that a record names. */
public final class References {

    private References() {}

    /** Names as kind/id, by the field in which they stand. An item that a change names may be gone and is left out. */
    public static Map<String, List<String>> of(ContentRecord content) {
        Map<String, List<String>> named = new TreeMap<>();
        if (content instanceof Published published)
            put(named, "imprint.publisher", Kind.OFFICE, List.of(published.imprint().publisher()));
        switch (content) {
            case CatalogueItem i -> {
                put(named, "catalogue", Kind.CATALOGUE, List.of(i.catalogue()));
                put(named, "domain", Kind.DOMAIN, List.of(i.domain()));
            }
            case CatalogueChange c -> put(named, "catalogue", Kind.CATALOGUE, List.of(c.catalogue()));
            case Guide g -> put(named, "items", Kind.ITEM, g.items());
            case GovernmentDocument d -> put(named, "items", Kind.ITEM, d.items());
            case Policy p -> put(named, "items", Kind.ITEM, p.items());
            case CommunityDisclosure c -> put(named, "items", Kind.ITEM, c.items());
            case Interpretation i -> put(named, "policy", Kind.POLICY, List.of(i.policy()));
            case QuestionAnswer q -> named.put("related", q.related());
            default -> {
            }
        }
        return named;
    }

    private static void put(Map<String, List<String>> named, String field, Kind kind, List<String> ids) {
        named.put(field, ids.stream().filter(id -> !id.isEmpty()).map(id -> kind.code() + "/" + id).toList());
    }
}
