package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.remarks.Remarks;
import org.openhall.server.console.view.BulkView;
import org.openhall.server.console.view.CheckedView;
import org.openhall.server.console.view.FileView;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.Listing;
import org.openhall.server.editing.ListingQuery;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.editing.Reasons;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Form;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.publishing.Records;

/** The same done to many records: shown first, record by record, then done to exactly those that were shown. */
public final class BulkPages {

    /** As many as a person can look through. */
    private static final int MOST = 100;

    private final EditingDesk desk;
    private final ListingStore listings;
    private final Pages pages;
    private final Supplier<ZoneId> zone;
    private final RecordForm forms;
    private final Remarks remarks;

    /** Works on the desk. */
    public BulkPages(EditingDesk desk, ListingStore listings, Pages pages, RecordForm forms, Remarks remarks,
            Supplier<ZoneId> zone) {
        this.desk = desk;
        this.listings = listings;
        this.pages = pages;
        this.forms = forms;
        this.remarks = remarks;
        this.zone = zone;
    }

    /** What would be done. */
    public Reply look(Visit visit) {
        BulkAct act = act(visit);
        List<RowKey> keys = visit.form().text("all").isEmpty()
                ? visit.form().all("k").stream().flatMap(word -> key(word).stream()).toList()
                : found(visit, act);
        if (keys.isEmpty()) return Moved.to(back(visit.form()), "还没有选：请在左边打勾，再选要做什么");
        return shown(visit, act, keys, "");
    }

    private static BulkAct act(Visit visit) {
        BulkAct act = BulkAct.of(visit.form().text("act"))
                .orElseThrow(() -> new RefusalException(ErrorCode.REQUEST, "no such thing to do"));
        if (!visit.account().may(act.permission()))
            throw new RefusalException(ErrorCode.PERMISSION, act.permission() + " is not theirs");
        return act;
    }

    /** Everything that the list was showing, on all its pages. */
    private List<RowKey> found(Visit visit, BulkAct act) {
        Form form = visit.form();
        return listings
                .find(new ListingQuery(form.text("kind"), form.text("domain"), form.text("q"),
                        ListPage.state(form.text("state")),
                        visit.account().offices(act.permission()), form.text("batch"), 0, 10 * MOST))
                .lines().stream()
                .map(Listing::key).toList();
    }

    private static Optional<RowKey> key(String word) {
        int at = word.indexOf('/');
        if (at < 1 || Kind.of(word.substring(0, at)).isEmpty()) return Optional.empty();
        try {
            return Optional.of(new RowKey(word.substring(0, at), word.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no page of ours sends that
        }
    }

    private static String back(Form form) {
        return form.text("back").equals("/review") ? "/review" : "/content";
    }

    private Reply shown(Visit visit, BulkAct act, List<RowKey> keys, String fault) {
        List<BulkView.Line> lines = new ArrayList<>();
        List<BulkView.Left> left = new ArrayList<>();
        int more = 0;
        for (RowKey key : keys) {
            Optional<WorkingCopy> copy = desk.store().open(key);
            if (copy.isEmpty()) continue;
            String why = act.hindrance(copy.get(), visit.account(), desk.own(key, EditPages.editor(visit)));
            if (!why.isEmpty()) left.add(new BulkView.Left(RecordPage.path(key), named(copy.get(), visit), why));
            else if (lines.size() < MOST) lines.add(line(copy.get(), act));
            else
                more++;
        }
        boolean grave = act == BulkAct.DROP || act == BulkAct.WITHDRAW;
        return pages.page(visit, act.words(), "bulk", new BulkView(act.words(), act.name(), lines, left,
                act == BulkAct.REVIEW, act == BulkAct.WITHDRAW, grave, more, fault, back(visit.form()),
                Secrecy.typed(visit.form())));
    }

    /** By its title only to those who may read it. */
    private static String named(WorkingCopy copy, Visit visit) {
        return visit.account().may(Permission.CONTENT_READ, office(copy))
                ? RecordPage.title(copy)
                : Words.kind(copy.key().kind()) + " " + copy.key().id();
    }

    private BulkView.Line line(WorkingCopy copy, BulkAct act) {
        Differences.Found found = Differences.of(copy, forms, zone.get());
        List<FileView> files = RecordFiles.views(copy);
        long moved = files.stream().filter(file -> !file.mark().isEmpty()).count();
        boolean goes = act == BulkAct.WITHDRAW || copy.content().isEmpty();
        int along = goes ? desk.store().along(copy.key()) : 0;
        String change = goes
                ? "撤下" + (along == 0 ? "" : "，连同它的 " + along + " 个公开事项")
                : copy.published().isEmpty()
                        ? "新的"
                        : "改 " + found.changes().size() + " 处" + (moved == 0
                                ? ""
                                : "，文件变了 " + moved + " 处");
        boolean read = act == BulkAct.REVIEW || act == BulkAct.PUBLISH;
        CheckedView checked = act == BulkAct.DROP || act == BulkAct.WITHDRAW
                ? CheckedView.NONE
                : copy.content().map(words -> remarks.of(copy.key(), words)).orElse(CheckedView.NONE);
        return new BulkView.Line(copy.key() + "/" + copy.edit(), RecordPage.path(copy.key()), Words.kind(copy.key()
                .kind()), RecordPage.title(copy), change, read ? found.changes() : List.of(), read ? files : List.of(),
                Remarks.grave(checked),
                Remarks.counted(checked));
    }

    /** Does it. */
    public Reply done(Visit visit) {
        BulkAct act = act(visit);
        Form form = visit.form();
        Map<RowKey, Long> seen = new LinkedHashMap<>();
        for (String mark : form.all("k")) {
            int at = mark.lastIndexOf('/');
            if (at > 0)
                key(mark.substring(0, at)).ifPresent(key -> seen.put(key, EditPages.number(mark.substring(at
                        + 1))));
        }
        if (act == BulkAct.WITHDRAW && form.text("reason").isBlank())
            return shown(visit, act, List.copyOf(seen.keySet()), "撤下要写明原因");
        String lacks = act == BulkAct.REVIEW ? lacking(form) : "";
        if (!lacks.isEmpty()) return shown(visit, act, List.copyOf(seen.keySet()), lacks);
        if (Reasons.tooLong(form.text("reason")) || Reasons.tooLong(form.text("note")))
            return shown(visit, act, List.copyOf(seen.keySet()), Reasons.advice());
        seen.keySet().forEach(key -> visit.require(act.permission(), office(key)));
        Map<RowKey, String> undone = new TreeMap<>();
        Editor by = EditPages.editor(visit);
        if (act == BulkAct.PUBLISH) undone.putAll(desk.publish(seen, by));
        else
            seen.forEach((key, edit) -> {
                try {
                    one(act, key, edit, form, by);
                } catch (EditingException e) {
                    undone.put(key, e.getMessage());
                }
            });
        int done = seen.size() - undone.size();
        String said = act.words() + "：" + done + " 条做好了" + (undone.isEmpty()
                ? ""
                : "，" + undone.size() + " 条没有做：" + undone.values().iterator().next());
        return Moved.to(back(form), said);
    }

    /** Said before anything is done, so that nothing typed is lost. */
    private static String lacking(Form form) {
        boolean pass = form.text("verdict").equals("pass");
        if (pass && form.text("basis").isBlank()) return "请写明保密审查的结论和依据";
        return !pass && form.text("note").isBlank() ? "退回时请写明要改什么" : "";
    }

    private String office(RowKey key) {
        return desk.store().open(key).map(BulkPages::office).orElse("");
    }

    private static String office(WorkingCopy copy) {
        return Records.office(copy.published().or(copy::content));
    }

    private void one(BulkAct act, RowKey key, long edit, Form form, Editor by) {
        switch (act) {
            case SUBMIT -> desk.submit(key, edit, by);
            case DROP -> desk.drop(key, edit, by);
            case REVIEW -> {
                boolean passed = form.text("verdict").equals("pass");
                desk.review(key, edit, passed, Secrecy.level(form, passed), form.text("basis"), form.text("note"), by);
            }
            case WITHDRAW -> desk.submit(key, desk.save(key, Optional.empty(), edit, form.text("reason"), by), by);
            case PUBLISH -> throw new IllegalStateException("is done together");
        }
    }
}
