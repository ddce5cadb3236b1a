package org.openhall.contract.content;

/** What a citizen can find and read: every one says who published it, for which level, until when, and where else it stands. */
public sealed interface Published extends ContentRecord permits Catalogue, CatalogueItem, CatalogueChange,
        GovernmentDocument, Guide, Policy, Interpretation, Notice, Office, CommunityDisclosure, QuestionAnswer {

    /** Title, publisher, level, period and provenance. */
    Imprint imprint();
}
