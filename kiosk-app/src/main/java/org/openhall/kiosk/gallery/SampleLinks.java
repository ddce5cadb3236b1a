package org.openhall.kiosk.gallery;

import java.util.List;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;

/** Which record names which other one. Pure. */
final class SampleLinks {

    private SampleLinks() {}

    static boolean leads(ContentRecord from, RowKey to) {
        boolean named = switch (from) {
            case Guide guide -> item(guide.items(), to);
            case Policy policy -> item(policy.items(), to);
            case GovernmentDocument document -> item(document.items(), to);
            case CommunityDisclosure disclosure -> item(disclosure.items(), to);
            case CatalogueItem item -> is(Kind.CATALOGUE, item.catalogue(), to);
            case Interpretation i -> is(Kind.POLICY, i.policy(), to);
            default -> false;
        };
        return named || (from instanceof Published p && is(Kind.OFFICE, p.imprint().publisher(), to));
    }

    /** Catalogues and offices are named by what belongs to them, they do not belong to it. */
    static boolean listed(ContentRecord content) {
        return content instanceof Published && !(content instanceof Catalogue) && !(content instanceof Office);
    }

    private static boolean item(List<String> items, RowKey to) {
        return to.kind().equals(Kind.ITEM.code()) && items.contains(to.id());
    }

    private static boolean is(Kind kind, String id, RowKey to) {
        return to.kind().equals(kind.code()) && to.id().equals(id);
    }
}
