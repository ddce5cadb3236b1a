package org.openhall.kiosk.sync;

import java.util.List;
import java.util.stream.Stream;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/** The files that a row needs to be shown. */
final class Pictures {

    private Pictures() {}

    /** Pages of the attachments of a row; none for rows of kinds unknown here. */
    static List<Blob> of(Row row) {
        if (row.payload().filter(words -> words.contains("\"sha256\"")).isEmpty()) return List.of();
        return Kind.of(row.kind()).stream().flatMap(kind -> attachments(kind, row.payload().orElseThrow()))
                .flatMap(attachment -> attachment.pictures().stream()).filter(blob -> blob.bytes() > 0).toList();
    }

    private static Stream<Attachment> attachments(Kind kind, String words) {
        try {
            return files(Json.read(words, kind.type()));
        } catch (BadJsonException e) {
            return Stream.empty(); // a record this version cannot read is not shown either
        }
    }

    private static Stream<Attachment> files(ContentRecord content) {
        return content instanceof Published published ? published.files().stream() : Stream.empty();
    }
}
