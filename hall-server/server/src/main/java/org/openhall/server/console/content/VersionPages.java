package org.openhall.server.console.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.ReviewView.Change;
import org.openhall.server.console.view.VersionsView;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.EditingStore.Version;
import org.openhall.server.editing.Step;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** Every version of a record that was let out: who, when, why, and what it changed. */
public final class VersionPages {

    private static final int MOST = 30;
    private static final Set<Step.Act> LETTING_OUT = Set.of(Step.Act.PUBLISHED, Step.Act.WITHDRAWN);

    private final EditingStore store;
    private final Pages pages;
    private final RecordForm forms;
    private final Supplier<ZoneId> zone;

    /** Reads the store. */
    public VersionPages(EditingStore store, Pages pages, RecordForm forms, Supplier<ZoneId> zone) {
        this.store = store;
        this.pages = pages;
        this.forms = forms;
        this.zone = zone;
    }

    /** The list. */
    public Reply list(Visit visit) {
        RowKey key = new RecordPage(store).key(visit.call());
        List<Version> versions = store.versions(key, MOST);
        if (versions.isEmpty()) throw new RefusalException(ErrorCode.UNKNOWN, "never let out");
        Map<Instant, String> reasons = store.steps(key).stream().filter(step -> LETTING_OUT.contains(step.act()))
                .collect(Collectors.toMap(Step::at, Step::note, (young, _) -> young));
        List<VersionsView.Version> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, versions.size()); at++) {
            Version one = versions.get(at);
            Optional<ContentRecord> before = at + 1 < versions.size()
                    ? versions.get(at + 1).content()
                    : Optional.empty();
            lines.add(new VersionsView.Version(one.no(), When.words(one.at(), zone.get()), one.person(), reasons
                    .getOrDefault(one.at(), ""), one.content().isEmpty(), changes(before, one.content())));
        }
        String title = store.last(key).map(RecordPage::title).orElse(key.id());
        return pages.page(visit, title, "versions", new VersionsView(store.open(key).isPresent()
                ? RecordPage.path(key)
                : "", Words.kind(key.kind()), title, lines, versions.size() > MOST));
    }

    /** Of a record that was taken back every field is gone: that is said once, not field by field. */
    private List<Change> changes(Optional<ContentRecord> before, Optional<ContentRecord> after) {
        return after.map(now -> Differences.between(form(before), form(Optional.of(now))).changes()).orElse(List.of());
    }

    private FormPart form(Optional<ContentRecord> content) {
        return content.map(record -> forms.of((Record) record, Map.of(), zone.get()))
                .orElseGet(() -> new FormPart.Group("", "", List.of()));
    }
}
