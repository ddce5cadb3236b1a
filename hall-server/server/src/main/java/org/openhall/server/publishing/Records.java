package org.openhall.server.publishing;

import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.Json;

/** Records with other search keys, and rows as records. */
public final class Records {
    private Records() {}

    /** The record of a live row; empty for kinds that this version does not know. */
    public static Optional<ContentRecord> of(Row row) {
        return Kind.of(row.kind()).flatMap(kind -> row.payload().map(payload -> Json.read(payload, kind.type())));
    }

    /** The record as it was handed in, before sounds were made. */
    public static ContentRecord withoutKeys(ContentRecord content) {
        return content instanceof Published published ? withKeys(published, SearchKeys.NONE) : content;
    }

    /** The office whose record it is; empty for those of the whole hall. */
    public static String office(Optional<ContentRecord> content) {
        return content.filter(Published.class::isInstance).map(record -> ((Published) record).imprint().publisher())
                .orElse("");
    }

    static Published withKeys(Published content, SearchKeys keys) {
        return content.withImprint(content.imprint().withKeys(keys));
    }
}
