package org.openhall.contract.content;

import java.util.List;

/** What can have files of its own. */
public sealed interface Attachable extends Published permits GovernmentDocument, Policy, Interpretation, Notice,
        CommunityDisclosure {

    /** Its files, in order. */
    List<Attachment> attachments();

    /** The same record with other files. */
    Attachable withAttachments(List<Attachment> others);

    @Override
    Attachable withImprint(Imprint other);
}
