package org.openhall.contract.content;

/** What a citizen can find and read: every one says who published it, for which level, until when, and where else it stands. */
public sealed interface Published extends ContentRecord permits Catalogue, CatalogueItem, CatalogueChange, Guide,
        Office, QuestionAnswer, Attachable {

    /** Title, publisher, level, period and provenance. */
    Imprint imprint();

    /** The same record under another imprint. */
    Published withImprint(Imprint other);
}
