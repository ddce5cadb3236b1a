package org.openhall.contract.content;

import java.util.List;

/** What can have files of its own. */
public sealed interface Attachable extends Published permits GovernmentDocument, Policy, Interpretation, Notice,
        CommunityDisclosure, Guide {

    /** The files of it as a whole, in order. */
    List<Attachment> attachments();

    @Override
    default List<Attachment> files() {
        return attachments();
    }

    /** The same record with other files. */
    Attachable withAttachments(List<Attachment> others);

    @Override
    Attachable withImprint(Imprint other);
}
