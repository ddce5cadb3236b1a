package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.VersionsView;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.EditingStore.Version;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** Every version of a record that was let out: who, when, why, and what it changed. */
public final class VersionPages {

    private static final int MOST = 30;

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
        List<VersionsView.Version> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, versions.size()); at++)
            lines.add(line(key, versions.get(at), at + 1 < versions.size()
                    ? versions.get(at + 1).content()
                    : Optional.empty()));
        String title = store.last(key).map(RecordPage::title).orElse(key.id());
        return pages.page(visit, title, "versions", new VersionsView(store.open(key).isPresent()
                ? RecordPage.path(key)
                : "", Words.kind(key.kind()), title, lines, versions.size() > MOST));
    }

    /** Of a record that was taken back every field is gone: that is said once, not field by field. */
    private VersionsView.Version line(RowKey key, Version one, Optional<ContentRecord> before) {
        boolean gone = one.content().isEmpty();
        return new VersionsView.Version(one.no(), When.words(one.at(), zone.get()), one.person(), one.why(), gone, gone
                ? List.of()
                : Differences.of(before, one.content(), forms, zone.get()).changes(),
                gone
                        ? List.of()
                        : RecordFiles.views(key, before, one.content()).stream().filter(file -> !file.mark().isEmpty())
                                .toList());
    }
}
