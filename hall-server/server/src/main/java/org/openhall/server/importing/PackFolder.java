package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.json.Json;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;

/** The files beside a content pack, which may name those in its own folder and below, nothing else. */
final class PackFolder {

    private static final String FILE = "file";

    private final Path folder;
    private final Attachments attachments;

    PackFolder(Path pack, Attachments attachments) {
        this.folder = pack.toAbsolutePath().normalize().getParent();
        this.attachments = attachments;
    }

    /** A file as records carry it; what a person should look at is added to the remarks. */
    Attachment take(String name, List<Remark> remarks) throws RefusedFileException {
        Path file = beside(name);
        Attachments.Taken pdf = attachments.take(file);
        pdf.remarks().forEach(sentence -> remarks.add(new Remark(file.getFileName().toString(), sentence)));
        return pdf.attachment();
    }

    /** A record with an attachment wherever its pack wrote {@code {"file":"a.pdf"}}; all else word for word. */
    Object filled(Object written, List<Remark> remarks) throws RefusedFileException {
        if (written instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.get(FILE) instanceof String name)
                return Json.read(Json.write(take(name, remarks)), Map.class);
            Map<String, Object> filled = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet())
                filled.put(entry.getKey().toString(), filled(entry.getValue(), remarks));
            return filled;
        }
        if (!(written instanceof List<?> list)) return written;
        List<Object> filled = new ArrayList<>();
        for (Object entry : list)
            filled.add(filled(entry, remarks));
        return filled;
    }

    private Path beside(String name) throws RefusedFileException {
        boolean plain = name.matches("[\\p{IsHan}\\w.\\-()（）〔〕 /]+") && !name.startsWith("/");
        Path file = plain ? folder.resolve(name).normalize() : folder;
        if (!plain || !file.startsWith(folder)) throw new RefusedFileException("附件只能是内容包旁边的文件：请改正文件名。");
        return file;
    }
}
