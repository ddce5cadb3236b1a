package org.openhall.server.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Policy;
import org.openhall.contract.json.Json;

/**
 * Sets the first chapter of the regulation as the demo's PDF: run once when the text changes, the result is kept in
 * provisioning/demo. Arguments: policies.json, a TrueType font with Chinese (Noto Sans SC), the PDF.
 */
final class DemoPdfMain {

    private static final float SIZE = 13;
    private static final float LEFT = 72;
    private static final int LINE_CHARACTERS = 34;
    private static final int ARTICLES = 9;

    private DemoPdfMain() {}

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException {
        Pack pack = Json.read(Files.readString(Path.of(arguments[0])), Pack.class);
        Policy policy = pack.records().stream().filter(r -> r.kind().equals(Kind.POLICY.code())).findFirst()
                .map(r -> Json.read(Json.write(r.record()), Policy.class)).orElseThrow();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(policy.imprint().title());
            document.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(Instant.EPOCH.atZone(ZoneOffset.UTC)));
            document.setDocumentId(20190515L);
            PDFont font = PDType0Font.load(document, Path.of(arguments[1]).toFile());
            List<String> lines = lines(policy);
            for (int from = 0; from < lines.size(); from += 30) {
                page(document, font, policy.imprint().title(),
                        lines.subList(from, Math.min(from + 30, lines.size())));
            }
            document.save(arguments[2]);
        }
    }

    private static List<String> lines(Policy policy) {
        List<String> lines = new ArrayList<>(List.of("第一章　总则", ""));
        policy.articles().stream().limit(ARTICLES).forEach(article -> {
            String text = "　　" + article.heading() + "　" + article.text().replace("\n", "\n　　");
            text.lines().forEach(paragraph -> {
                for (int i = 0; i < paragraph.length(); i += LINE_CHARACTERS)
                    lines.add(paragraph.substring(i, Math.min(i + LINE_CHARACTERS, paragraph.length())));
            });
        });
        return lines;
    }

    private static void page(PDDocument document, PDFont font, String title, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(font, 18);
            pen.newLineAtOffset(LEFT, 760);
            pen.showText(title);
            pen.setFont(font, SIZE);
            pen.setLeading(22);
            pen.newLineAtOffset(0, -40);
            for (String line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }

    private record Pack(List<Written> records) {}

    private record Written(String kind, java.util.Map<String, Object> record) {}
}
