package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openhall.contract.content.Attachable;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.RecordJudge;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;

/**
 * Turns content packs into drafts, in two steps: what they hold, and, once all other files of the run are read, what of
 * it names things that nobody has. For one run of the importer.
 */
final class PackFile {

    private final Attachments attachments;
    private final Set<RowKey> taken = new HashSet<>();

    PackFile(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * A pack with its records, still without the questions that need the other files.
     *
     * @param label the file's name
     * @param drafts what was taken, by place in the pack
     * @param lines one a record
     */
    record Held(String label, Map<Integer, Draft> drafts, List<ReportLine> lines) {

        Imported judged(RecordJudge judge) {
            List<ReportLine> judged = new ArrayList<>();
            for (ReportLine line : lines) {
                Draft draft = drafts.get(line.row());
                judged.add(draft == null ? line : line.and(judge.questions(draft.content().orElseThrow())));
            }
            return new Imported(List.copyOf(drafts.values()), Map.of(), List.of(FileReport.ofRecords(label, judged)));
        }
    }

    Held read(Path file, String label) throws RefusedFileException {
        PackFolder folder = new PackFolder(file, attachments);
        ContentPack pack = ContentPack.read(file, folder);
        Map<Integer, Draft> drafts = new TreeMap<>();
        List<ReportLine> lines = new ArrayList<>(pack.lines());
        for (ContentPack.Entry entry : pack.entries()) {
            ReportLine line = lines.get(entry.place() - 1);
            List<Remark> remarks = new ArrayList<>();
            Optional<Remark> refusal;
            ContentRecord content = entry.content();
            try {
                for (String name : entry.files())
                    content = attached(content, folder, name, remarks);
                refusal = refusal(entry.key(), content);
            } catch (RefusedFileException e) {
                refusal = Optional.of(new Remark("files", e.getMessage()));
            }
            if (refusal.isEmpty()) drafts.put(entry.place(), Draft.of(entry.key().id(), content, label));
            lines.set(entry.place() - 1, refusal.map(line::refused).orElse(line.and(remarks)));
        }
        return new Held(label, drafts, lines);
    }

    private Optional<Remark> refusal(RowKey key, ContentRecord content) {
        Optional<Remark> why = RecordJudge.refusal(content).or(() -> missing(content));
        if (why.isEmpty() && !taken.add(key))
            return Optional.of(new Remark("id", "这次导入里已经有“" + key + "”，请换一个编号，或者删去一个"));
        return why;
    }

    /** Kiosks would ask for such a file for ever. */
    private Optional<Remark> missing(ContentRecord content) {
        List<Attachment> files = content instanceof Published record ? record.files() : List.of();
        for (int i = 0; i < files.size(); i++) {
            Stream<Blob> original = Stream.of(files.get(i).original()).filter(blob -> !blob.equals(Blob.NONE));
            if (!Stream.concat(original, files.get(i).pictures().stream()).allMatch(attachments::holds))
                return Optional.of(new Remark("attachments[" + i + "]", "引用的文件大厅里没有：请把 PDF 放在内容包旁边，文件名写进 files"));
        }
        return Optional.empty();
    }

    private static ContentRecord attached(ContentRecord content, PackFolder folder, String name, List<Remark> remarks)
            throws RefusedFileException {
        if (!(content instanceof Attachable record))
            throw new RefusedFileException("这一类内容不带附件：请去掉 files 再导入。");
        return record.withAttachments(
                Stream.concat(record.attachments().stream(), Stream.of(folder.take(name, remarks))).toList());
    }
}
