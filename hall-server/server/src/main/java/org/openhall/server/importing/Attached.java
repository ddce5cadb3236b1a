package org.openhall.server.importing;

import java.util.List;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Policy;
import org.openhall.server.intake.RefusedFileException;

/** Hangs files on records. */
final class Attached {

    private Attached() {}

    /**
     * The record with a file hung on it.
     *
     * @throws RefusedFileException when the record's kind has no attachments
     */
    static ContentRecord to(ContentRecord content, Attachment file) throws RefusedFileException {
        List<Attachment> more = List.of(file);
        return switch (content) {
            case GovernmentDocument d -> new GovernmentDocument(d.imprint(), d.indexNumber(), d.documentNumber(),
                    d.summary(), d.made(), d.validity(), d.body(), both(d.attachments(), more), d.items());
            case Policy p -> new Policy(p.imprint(), p.indexNumber(), p.documentNumber(), p.topic(), p.made(),
                    p.validity(), p.articles(), both(p.attachments(), more), p.items());
            case Interpretation i -> new Interpretation(i.imprint(), i.policy(), i.interpreter(), i.points(),
                    both(i.attachments(), more));
            case Notice n -> new Notice(n.imprint(), n.priority(), n.body(), both(n.attachments(), more));
            case CommunityDisclosure c -> new CommunityDisclosure(c.imprint(), c.community(), c.period(), c.body(),
                    both(c.attachments(), more), c.items());
            default -> throw new RefusedFileException("这一类内容不带附件：请去掉 files 再导入。");
        };
    }

    private static List<Attachment> both(List<Attachment> some, List<Attachment> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
