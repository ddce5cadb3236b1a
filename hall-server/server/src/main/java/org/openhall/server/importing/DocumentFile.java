package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.Validity;
import org.openhall.contract.digest.Digest;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

/** Turns a PDF into a government document, and hangs files on records. */
final class DocumentFile {

    private final Attachments attachments;
    private final ImportOptions options;

    DocumentFile(Attachments attachments, ImportOptions options) {
        this.attachments = attachments;
        this.options = options;
    }

    Imported read(Path file) throws RefusedFileException {
        if (options.title().isBlank() || options.publisher().isBlank())
            throw new RefusedFileException("导入 PDF 要说明标题和公开主体：请加上 --title 和 --publisher 再导入。");
        Attachments.Taken taken = attachments.take(file);
        Imprint imprint = new Imprint(options.title(), "", options.publisher(), List.of(), Optional.empty(),
                Showing.ALWAYS, options.page(), new Provenance(options.region(), options.page(), ""), SearchKeys.NONE);
        String id = "d-" + Digest.hex(Words.bare(options.publisher() + "\n" + options.title())).substring(0, 16);
        GovernmentDocument document = new GovernmentDocument(imprint, "", "", "", Optional.empty(), Validity.UNSTATED,
                List.of(), List.of(taken.attachment()), options.items());
        List<Remark> remarks = taken.remarks().stream().map(sentence -> new Remark("PDF", sentence)).toList();
        ReportLine.Verdict verdict = remarks.isEmpty() ? ReportLine.Verdict.IMPORTED : ReportLine.Verdict.QUESTION;
        String label = file.getFileName().toString();
        FileReport report = new FileReport(label, Optional.empty(), List.of(), List.of(),
                List.of(new ReportLine("", 1, verdict, id, remarks)), 0);
        return new Imported(List.of(Draft.of(id, document, label)), java.util.Map.of(), List.of(report));
    }

    /**
     * The record with a file hung on it.
     *
     * @throws RefusedFileException when the record's kind has no attachments, or the file cannot be shown
     */
    ContentRecord attach(ContentRecord content, Path file) throws RefusedFileException {
        List<Attachment> more = List.of(attachments.take(file).attachment());
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
