package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.Validity;
import org.openhall.contract.digest.Digest;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.columns.Words;
import org.openhall.server.importing.judgement.OfficeTable;
import org.openhall.server.importing.judgement.RecordJudge;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

/** Turns a PDF into a government document. */
final class DocumentFile {

    private final Attachments attachments;
    private final OfficeTable offices;
    private final RecordJudge judge;
    private final ImportOptions options;

    DocumentFile(Attachments attachments, OfficeTable offices, RecordJudge judge, ImportOptions options) {
        this.attachments = attachments;
        this.offices = offices;
        this.judge = judge;
        this.options = options;
    }

    Imported read(Path file) throws RefusedFileException {
        if (options.title().isBlank() || options.publisher().isBlank())
            throw new RefusedFileException("导入 PDF 要说明标题和公开主体：请说明（命令行用 --title 和 --publisher）再导入。");
        Attachments.Taken taken = attachments.take(file);
        Imprint imprint = new Imprint(options.title(), offices.named(options.publisher()).orElse(""),
                options.publisher(), List.of(), Optional.empty(),
                Showing.ALWAYS, options.page(), new Provenance(options.region(), options.page(), ""), SearchKeys.NONE);
        String id = "d-" + Digest.hex(Words.bare(options.publisher() + "\n" + options.title())).substring(0, 16);
        GovernmentDocument document = new GovernmentDocument(imprint, "", "", "", Optional.empty(), Validity.UNSTATED,
                List.of(), List.of(taken.attachment()), options.items());
        List<Remark> remarks = taken.remarks().stream().map(sentence -> new Remark("PDF", sentence)).toList();
        String label = file.getFileName().toString();
        ReportLine line = new ReportLine("", 1, ReportLine.Verdict.IMPORTED, id, List.of()).and(remarks)
                .and(judge.questions(document));
        return new Imported(List.of(Draft.of(id, document, label)), Map.of(),
                List.of(FileReport.ofRecords(label, List.of(line))));
    }
}
