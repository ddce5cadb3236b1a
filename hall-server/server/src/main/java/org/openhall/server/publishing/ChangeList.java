package org.openhall.server.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
            if (draft.key().kind().equals(Kind.ITEM.code())) changes.addAll(lines(draft));
        }
        return changes;
    }

    /** One that goes from one catalogue to another is dropped from the first and new in the second. */
    private List<Draft> lines(Draft draft) {
        Optional<CatalogueItem> before = Optional.ofNullable(live.get(draft.key())).flatMap(Records::of)
                .map(CatalogueItem.class::cast);
        Optional<CatalogueItem> after = draft.content().map(CatalogueItem.class::cast);
        if (before.map(Records::withoutKeys).equals(draft.content())) return List.of();
        boolean stays = before.map(CatalogueItem::catalogue).equals(after.map(CatalogueItem::catalogue));
        Optional<Draft> left = stays ? Optional.empty() : before.flatMap(item -> line(draft, item, Action.DROPPED));
        Optional<Draft> now = after.flatMap(item -> line(draft, item, stays ? Action.CHANGED : Action.ADDED));
        return Stream.concat(left.stream(), now.stream()).toList();
    }

    /** Of a catalogue that is public. */
    private Optional<Draft> line(Draft draft, CatalogueItem shown, Action action) {
        if (shown.catalogue().isEmpty()) return Optional.empty();
        Optional<Catalogue> catalogue = Optional.ofNullable(live.get(new RowKey(Kind.CATALOGUE.code(), shown
                .catalogue()))).flatMap(Records::of).map(Catalogue.class::cast);
        if (catalogue.isEmpty()) return Optional.empty();
        Imprint of = shown.imprint();
        Imprint imprint = new Imprint(of.title(), of.publisher(), of.publisherName(), of.levels(), Optional.of(day),
                catalogue.get().imprint().showing(), "", of.provenance(), SearchKeys.NONE);
        ContentRecord change = new CatalogueChange(imprint, shown.catalogue(), draft.key().id(), action,
                reasons.apply(draft.key()),
                Optional.of(day));
        // the version tells the third change of a day from the first that said the same
        long version = Optional.ofNullable(live.get(draft.key())).map(Row::version).orElse(0L);
        String words = String.join("\n", draft.key().toString(), day.toString(), Long.toString(version), shown
                .catalogue(), action.name(), draft.content().map(Json::write).orElse(""));
        return Optional.of(Draft.of("x-" + Digest.hex(words).substring(0, 16), change, draft.source()));
    }
}
