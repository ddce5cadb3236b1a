package org.openhall.server.console.content;

import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.publishing.Records;

/** Which record a path is about, and whose it is. */
public record RecordPage(EditingStore store) {

    /** The record of a path. */
    RowKey key(Call call) {
        return key(Kind.of(call.part("kind"))
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such kind")), call);
    }

    private static RowKey key(Kind kind, Call call) {
        try {
            return new RowKey(kind.code(), call.part("id"));
        } catch (IllegalArgumentException e) {
            throw new RefusalException(ErrorCode.UNKNOWN, "no such id");
        }
    }

    /** The record as it stands. */
    WorkingCopy open(Call call) {
        return store.open(key(call)).orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such record"));
    }

    /** The office whose record it is; empty for those of the whole hall. */
    public String office(Call call) {
        return office(key(call));
    }

    /** The office whose notice a path is about, which names no kind. */
    public String officeOfNotice(Call call) {
        return office(noticeKey(call));
    }

    /** The notice of a path that names no kind. */
    public WorkingCopy notice(Call call) {
        return store.open(noticeKey(call)).orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such notice"));
    }

    /** Which notice a path is about that names no kind. */
    public static RowKey noticeKey(Call call) {
        return key(Kind.NOTICE, call);
    }

    /** Those of a record that was taken back still say whose it was. */
    private String office(RowKey key) {
        return store.last(key).map(last -> Records.office(Optional.of(last)))
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such record"));
    }

    /** Where a record's page is. */
    public static String path(RowKey key) {
        return "/content/" + key.kind() + "/" + key.id();
    }

    static String title(WorkingCopy copy) {
        return copy.content().or(copy::published).map(RecordPage::title).orElse(copy.key().id());
    }

    /** What a record is called. */
    public static String title(ContentRecord content) {
        return switch (content) {
            case Published published -> published.imprint().title();
            case org.openhall.contract.content.Domain domain -> domain.name();
            case org.openhall.contract.content.SynonymSet set -> String.join("、", set.words());
            case org.openhall.contract.content.HallProfile hall -> hall.name();
        };
    }
}
