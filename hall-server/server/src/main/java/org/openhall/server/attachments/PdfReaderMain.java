package org.openhall.server.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openhall.contract.json.Json;
import org.openhall.server.intake.RefusedFileException;

/**
 * The child's program: renders one PDF into a folder and writes what it did as JSON. Arguments: PDF, folder, folder for
 * the list of the machine's fonts.
 */
final class PdfReaderMain {
    private PdfReaderMain() {}

    /** Runs in the child JVM only. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("pdfbox.fontcache", arguments[2]);
        Path folder = Path.of(arguments[1]);
        Answer answer;
        try {
            answer = PdfPages.render(Path.of(arguments[0]), folder);
        } catch (RefusedFileException e) {
            answer = new Answer(List.of(), List.of(), e.getMessage());
        }
        Files.writeString(folder.resolve("answer.json"), Json.write(answer));
    }

    /**
     * What the child says.
     *
     * @param pages in order
     * @param remarks what a person should look at, in Chinese
     * @param refusal a sentence, or empty
     */
    record Answer(List<Page> pages, List<String> remarks, String refusal) {
        Answer {
            pages = pages == null ? List.of() : List.copyOf(pages);
            remarks = remarks == null ? List.of() : List.copyOf(remarks);
            refusal = refusal == null ? "" : refusal;
        }
    }

    /**
     * One rendered page.
     *
     * @param file name in the folder
     * @param mediaType of the picture
     * @param width in pixels
     * @param height in pixels
     * @param text its words
     */
    record Page(String file, String mediaType, int width, int height, String text) {
        Page {
            text = text == null ? "" : text;
        }
    }
}
