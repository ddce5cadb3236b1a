package org.openhall.server.console.content;

import java.util.Map;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Published;

/** Writes the name of the office that was chosen where nobody wrote it. */
final class Named {

    private Named() {}

    static ContentRecord of(ContentRecord content, Map<String, String> offices) {
        if (!(content instanceof Published published)) return content;
        Imprint old = published.imprint();
        String name = offices.getOrDefault(old.publisher(), "");
        if (!old.publisherName().isEmpty() || name.isEmpty()) return content;
        return published.withImprint(new Imprint(old.title(), old.publisher(), name, old.levels(), old.published(), old
                .showing(), old.portal(), old.provenance(), old.keys()));
    }
}
