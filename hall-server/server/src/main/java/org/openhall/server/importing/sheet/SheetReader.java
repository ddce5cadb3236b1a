package org.openhall.server.importing.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

/** Reads files of tables. Workbooks are opened in a child JVM. Thread-safe. */
public final class SheetReader {

    private final Sandbox sandbox;

    /** Reads with that sandbox. */
    public SheetReader(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * The tables of a file, in order.
     *
     * @throws RefusedFileException with what to do, when the file is no table or a hostile one
     */
    public List<Sheet> read(Path file) throws RefusedFileException {
        FileKind kind = FileKind.of(file);
        try {
            if (Files.size(file) > Bounds.MOST_BYTES)
                throw new RefusedFileException("文件超过 64 MB，不像目录：请删去图片，或者拆成几个文件再导入。");
            return switch (kind) {
                case XLSX -> inChild(file);
                case CSV -> List.of(CsvReader.read(label(file), Files.readAllBytes(file)));
                default -> throw new RefusedFileException(kind.advice().orElse("这个文件不是表格：目录请存成 .xlsx 或 .csv 再导入。"));
            };
        } catch (IOException e) {
            throw new RefusedFileException("读文件时出错，请检查磁盘和权限后再试。", e);
        }
    }

    private List<Sheet> inChild(Path file) throws IOException, RefusedFileException {
        Path answerFile = Files.createTempFile("openhall-sheets", ".json");
        try {
            sandbox.run(WorkbookReaderMain.class, List.of(file.toAbsolutePath().toString(), answerFile.toString()));
            WorkbookReaderMain.Answer answer = Json.read(Files.readString(answerFile),
                    WorkbookReaderMain.Answer.class);
            if (!answer.refusal().isEmpty()) throw new RefusedFileException(answer.refusal());
            return answer.sheets();
        } catch (BadJsonException e) {
            throw new RefusedFileException("表格没能读完：请重新另存一份 .xlsx 再导入。", e);
        } finally {
            Files.deleteIfExists(answerFile);
        }
    }

    private static String label(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
