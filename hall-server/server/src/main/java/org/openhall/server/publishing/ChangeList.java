package org.openhall.server.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueChange.Action;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;

/** 目录调整: what a release changes in catalogues that were public before. A first publication changes nothing. */
final class ChangeList {

    private final Map<RowKey, Row> live;
    private final Function<RowKey, String> reasons;
    private final LocalDate day;

    ChangeList(Map<RowKey, Row> live, Function<RowKey, String> reasons, LocalDate day) {
        this.live = live;
        this.reasons = reasons;
        this.day = day;
    }

    /** The lines that the drafts give, as drafts themselves. */
    List<Draft> of(List<Draft> drafts) {
        List<Draft> changes = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.key().kind().equals(Kind.ITEM.code())) line(draft).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Draft> line(Draft draft) {
        Optional<CatalogueItem> before = Optional.ofNullable(live.get(draft.key())).flatMap(Records::of)
                .map(CatalogueItem.class::cast);
        Optional<CatalogueItem> after = draft.content().map(CatalogueItem.class::cast);
        if (before.map(Records::withoutKeys).equals(draft.content())) return Optional.empty();
        Optional<CatalogueItem> shown = after.or(() -> before);
        Optional<Catalogue> catalogue = shown.map(CatalogueItem::catalogue).filter(id -> !id.isEmpty())
                .map(id -> live.get(new RowKey(Kind.CATALOGUE.code(), id))).flatMap(Records::of)
                .map(Catalogue.class::cast);
        if (shown.isEmpty() || catalogue.isEmpty()) return Optional.empty();
        Action action = after.isEmpty() ? Action.DROPPED : before.isEmpty() ? Action.ADDED : Action.CHANGED;
        Imprint of = shown.get().imprint();
        Imprint imprint = new Imprint(of.title(), of.publisher(), of.publisherName(), of.levels(), Optional.of(day),
                catalogue.get().imprint().showing(), "", of.provenance(), SearchKeys.NONE);
        ContentRecord change = new CatalogueChange(imprint, shown.get().catalogue(), draft.key().id(), action,
                reasons.apply(draft.key()),
                Optional.of(day));
        String words = draft.key() + "\n" + day + "\n" + draft.content().map(Json::write).orElse("");
        return Optional.of(Draft.of("x-" + Digest.hex(words).substring(0, 16), change, draft.source()));
    }
}
