package org.openhall.contract.content;

import java.util.List;

/** What a citizen can find and read: every one says who published it, for which level, until when, and where else it stands. */
public sealed interface Published extends ContentRecord permits Catalogue, CatalogueItem, CatalogueChange, Office,
        QuestionAnswer, Attachable {

    /** Title, publisher, level, period and provenance. */
    Imprint imprint();

    /** All files it carries, in the order in which they are counted; none for kinds without files. */
    default List<Attachment> files() {
        return List.of();
    }

    /** The same record under another imprint. */
    Published withImprint(Imprint other);
}
