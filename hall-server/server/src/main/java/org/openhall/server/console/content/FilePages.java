package org.openhall.server.console.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachable;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.FileView;
import org.openhall.server.console.view.LeafView;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.http.Upload;
import org.openhall.server.intake.RefusedFileException;

/** The files of a record: put to its draft, taken out of it, looked at page by page. */
public final class FilePages {

    private static final int PNG = 0x89;
    private static final Set<DraftState> UNDER_REVIEW = Set.of(DraftState.REVIEW, DraftState.APPROVED);

    private final EditingDesk desk;
    private final RecordPage records;
    private final Pages pages;
    private final Attachments attachments;
    private final BlobStore blobs;

    /** Takes files into the blobs. */
    public FilePages(EditingDesk desk, Attachments attachments, BlobStore blobs, Pages pages) {
        this.desk = desk;
        this.records = new RecordPage(desk.store());
        this.pages = pages;
        this.attachments = attachments;
        this.blobs = blobs;
    }

    /** Puts a file to the record's draft. */
    public Reply take(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        Attachable record = attachable(copy);
        try {
            Upload upload = visit.form().files().stream().findFirst()
                    .orElseThrow(() -> new EditingException("请先选一个文件"));
            Attachments.Taken taken = attachments.take(upload.file(), upload.name());
            save(visit, copy, record.withAttachments(Stream.concat(record.attachments().stream(), Stream.of(taken
                    .attachment())).toList()));
            String remarks = taken.remarks().isEmpty() ? "" : "。" + String.join("；", taken.remarks());
            return Moved.to(RecordPage.path(copy.key()), "已放进草稿：" + upload.name() + remarks);
        } catch (RefusedFileException | EditingException e) {
            return undone(visit, copy, e);
        }
    }

    /** Not done: back to the record, where another file is chosen. */
    private Reply undone(Visit visit, WorkingCopy copy, Exception why) {
        return pages.undone(visit, why.getMessage(), "回到这条内容", RecordPage.path(copy.key()));
    }

    /** Takes a file out of the record's draft; what is public keeps it until the draft is let out. */
    public Reply remove(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        Attachable record = attachable(copy);
        int no = (int) EditPages.number(visit.form().text("no"));
        boolean there = no >= 0 && no < record.attachments().size()
                && record.attachments().get(no).original().sha256().equals(visit.form().text("sha256"));
        if (!there) return undone(visit, copy, new EditingException("这个附件已经不在了"));
        List<Attachment> left = new ArrayList<>(record.attachments());
        String name = left.remove(no).name();
        try {
            save(visit, copy, record.withAttachments(left));
        } catch (EditingException e) {
            return undone(visit, copy, e);
        }
        return Moved.to(RecordPage.path(copy.key()), "已从草稿里去掉：" + name);
    }

    private static Attachable attachable(WorkingCopy copy) {
        return copy.content().filter(Attachable.class::isInstance).map(Attachable.class::cast)
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no record that can have files"));
    }

    private void save(Visit visit, WorkingCopy copy, ContentRecord content) {
        desk.save(copy.key(), Optional.of(content), EditPages.number(visit.form().text("edit")), copy.draft().map(
                DraftMark::reason).orElse(""), EditPages.editor(visit));
    }

    /** One page of a file, with links to all the others. */
    public Reply leaf(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        String digest = visit.call().digest("sha256");
        Attachment file = RecordFiles.find(copy, digest).map(RecordFiles.Carried::file)
                .filter(found -> !found.pages().isEmpty())
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such file to look at"));
        int at = (int) visit.call().number("at", 1, 1, file.pages().size());
        FileView view = RecordFiles.views(copy).stream().filter(one -> one.path().endsWith(digest)).findFirst()
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such file"));
        boolean judged = copy.draft().filter(mark -> UNDER_REVIEW.contains(mark.state())).isPresent();
        return pages.page(visit, view.name() + " 第 " + at + " 页", "leaf", new LeafView(RecordPage.path(copy.key()),
                judged ? "/review/" + copy.key() : "", RecordPage.title(copy), view, at,
                RecordFiles.picture(file.pictures().get(at - 1))));
    }

    /** A page's picture, by its SHA-256. */
    public Reply page(Visit visit) {
        String sha256 = visit.call().digest("sha256");
        Path file = blobs.find(sha256).orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such picture"));
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            if (first != PNG && first != 0xFF) throw new RefusalException(ErrorCode.UNKNOWN, "no picture");
            return new Reply.FilePart(file, 0, Files.size(file), 200, Map.of("Content-Type", first == PNG
                    ? "image/png"
                    : "image/jpeg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether records of that kind can have files. */
    static boolean can(RowKey key) {
        return org.openhall.contract.content.Kind.of(key.kind()).filter(kind -> Attachable.class.isAssignableFrom(kind
                .type())).isPresent();
    }
}
