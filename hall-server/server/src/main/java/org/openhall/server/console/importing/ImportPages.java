package org.openhall.server.console.importing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.openhall.contract.json.Json;
import org.openhall.server.accounts.Permission;
import org.openhall.server.batches.Batch;
import org.openhall.server.batches.BatchDesk;
import org.openhall.server.batches.BatchOverException;
import org.openhall.server.batches.Preview;
import org.openhall.server.batches.Told;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.BatchView;
import org.openhall.server.console.view.ImportView;
import org.openhall.server.editing.Saving;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.http.Upload;

/** Files are handed in, looked at, read again as their columns are set right, and left as drafts. */
public final class ImportPages {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration TO_THE_END = Duration.ofMinutes(5);
    private static final Told NOTHING = Json.read("{}", Told.class);

    private final BatchDesk desk;
    private final Pages pages;
    private final ToldForm form;
    private final Supplier<ZoneId> zone;

    /**
     * Works on the desk.
     *
     * @param offices names by id
     * @param domains names by code
     */
    public ImportPages(BatchDesk desk, Pages pages, Supplier<Map<String, String>> offices,
            Supplier<Map<String, String>> domains, Supplier<ZoneId> zone) {
        this.desk = desk;
        this.pages = pages;
        this.form = new ToldForm(offices, domains);
        this.zone = zone;
    }

    /** The page to hand files in. */
    public Reply list(Visit visit) {
        return shown(visit, NOTHING, "");
    }

    /** Takes files. */
    public Reply take(Visit visit) {
        List<Upload> files = visit.form().files().stream().filter(file -> file.field().equals("files")).toList();
        Told told = form.read(visit.form(), visit.account());
        if (files.isEmpty()) return shown(visit, told, "请先选要导入的文件");
        if (told.source().isEmpty()) return shown(visit, told, "请选这些文件是哪个机构的");
        return Moved.on(path(desk.take(files, told, visit.account())));
    }

    /** What they would give. */
    public Reply open(Visit visit) {
        return whileOpen(visit, batch -> shown(visit, batch, ""));
    }

    /** Reads them again with what was said now. */
    public Reply tell(Visit visit) {
        return whileOpen(visit, batch -> told(visit, batch));
    }

    private Reply told(Visit visit, Batch batch) {
        Told told = form.read(visit.form(), visit.account());
        if (told.source().isEmpty()) return shown(visit, batch, "请选这些文件是哪个机构的");
        desk.tell(batch, told.over(batch.told()));
        return Moved.to(path(batch), "按新的说明又读了一遍");
    }

    /** Leaves drafts; pressed a second time it leads to those that were left. */
    public Reply keep(Visit visit) {
        return whileOpen(visit, batch -> kept(visit, batch));
    }

    private Reply kept(Visit visit, Batch batch) {
        Preview preview = desk.preview(batch, visit.account(), TO_THE_END)
                .orElseThrow(() -> new RefusalException(ErrorCode.STATE, "still reading"));
        Map<?, Saving> savings = desk.keep(batch, preview, visit.account());
        long kept = savings.values().stream().filter(saving -> List.of(Saving.FRESH, Saving.CHANGED, Saving.DROPPED)
                .contains(saving)).count();
        return Moved.to(drafts(batch), "留下 " + kept + " 份草稿，请看过后提交审核");
    }

    /** Throws them away. */
    public Reply drop(Visit visit) {
        return whileOpen(visit, batch -> {
            desk.drop(batch, visit.account());
            return Moved.to("/import", "这批文件没有导入");
        });
    }

    /** Does that to files that are still looked at; of others, says what became of them where it can be seen. */
    private Reply whileOpen(Visit visit, Function<Batch, Reply> what) {
        Batch batch = batch(visit);
        if (batch.state() != Batch.State.OPEN) return over(batch);
        try {
            return what.apply(batch);
        } catch (BatchOverException e) {
            return over(batch(visit));
        }
    }

    private static Reply over(Batch batch) {
        return batch.state() == Batch.State.KEPT
                ? Moved.to(drafts(batch), "这批文件已经导入过了：" + batch.summary())
                : Moved.to("/import", "这批文件没有导入，文件已经删掉");
    }

    private static String drafts(Batch batch) {
        return "/content?batch=" + batch.id();
    }

    /** One's own: what is previewed depends on what one may edit. */
    private Batch batch(Visit visit) {
        return desk.find(visit.call().part("id")).filter(batch -> batch.account().equals(visit.account().id()))
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such batch of theirs"));
    }

    private static String path(Batch batch) {
        return "/import/" + batch.id();
    }

    private Reply shown(Visit visit, Told told, String fault) {
        List<ImportView.Line> lines = desk.newest().stream()
                .filter(batch -> batch.account().equals(visit.account().id())
                        || form.theirs(batch.told().source(), visit.account()))
                .map(batch -> line(batch, visit)).toList();
        return pages.page(visit, "导入", "import", new ImportView(form.shown(told, visit.account()), fault, lines));
    }

    private ImportView.Line line(Batch batch, Visit visit) {
        boolean open = batch.state() == Batch.State.OPEN;
        boolean mine = batch.account().equals(visit.account().id()) && open;
        return new ImportView.Line(mine ? path(batch) : "", String.join("、", batch.files()),
                When.words(batch.at(), zone.get()), batch.person(), open ? "还没有导入" : batch.summary(),
                open ? "draft" : "public", open ? "" : drafts(batch));
    }

    private Reply shown(Visit visit, Batch batch, String fault) {
        String title = String.join("、", batch.files());
        ImportView.Told told = form.shown(batch.told(), visit.account());
        Optional<Preview> read = desk.preview(batch, visit.account(), PATIENCE);
        BatchView view = read.map(preview -> new BatchView(path(batch), title, told, true, BatchWords.savings(preview),
                BatchWords.heads(preview, path(batch), visit.call().text("at")), BatchWords.files(preview, new ReadRows(
                        preview, path(batch), visit.call())),
                visit.account().may(Permission.CONTENT_EDIT) && preview.count(Saving.FRESH) + preview.count(
                        Saving.CHANGED) + preview.count(Saving.DROPPED) > 0,
                fault)).orElseGet(() -> BatchView.reading(path(batch), title, told));
        return pages.page(visit, title, "batch", view);
    }
}
