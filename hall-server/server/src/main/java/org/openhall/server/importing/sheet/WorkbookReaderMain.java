package org.openhall.server.importing.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openhall.contract.json.Json;
import org.openhall.server.intake.RefusedFileException;

/** The child's program: reads one workbook, writes its cells as JSON. Arguments: workbook, answer. */
final class WorkbookReaderMain {
    private WorkbookReaderMain() {}

    /** Runs in the child JVM only. */
    public static void main(String[] arguments) throws IOException {
        Answer answer;
        try {
            answer = new Answer(XlsxReader.read(Path.of(arguments[0])), "");
        } catch (RefusedFileException e) {
            answer = new Answer(List.of(), e.getMessage());
        }
        Files.writeString(Path.of(arguments[1]), Json.write(answer));
    }

    /**
     * What the child says.
     *
     * @param sheets what it read
     * @param refusal a sentence, or empty
     */
    record Answer(List<Sheet> sheets, String refusal) {
        Answer {
            sheets = sheets == null ? List.of() : List.copyOf(sheets);
            refusal = refusal == null ? "" : refusal;
        }
    }
}
