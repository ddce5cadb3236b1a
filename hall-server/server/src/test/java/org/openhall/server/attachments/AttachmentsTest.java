package org.openhall.server.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachment;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttachmentsTest {

    private static final Path DEMO = Path.of(System.getProperty("openhall.house"), "provisioning", "demo", "files",
            "xinxi-gongkai-tiaoli-zongze.pdf");

    @TempDir
    private Path folder;

    private BlobStore blobs;
    private Attachments attachments;

    @BeforeEach
    void open() {
        blobs = new BlobStore(folder.resolve("blobs"));
        attachments = new Attachments(blobs, Sandbox.forPages(), folder.resolve("cache"));
    }

    @Test
    void pagesBecomePicturesAndWords() throws IOException, RefusedFileException {
        Attachment attachment = attachments.take(DEMO).attachment();

        assertEquals(2, attachment.pages().size());
        Attachment.Page first = attachment.pages().getFirst();
        assertTrue(first.text().contains("保障公民、法人和其他组织依法获取政府信息"), "characters, not radicals: " + first.text());
        BufferedImage picture = ImageIO.read(blobs.find(first.picture().sha256()).orElseThrow().toFile());
        assertEquals(PdfPages.WIDTH, picture.getWidth(), 1);
        assertEquals(first.height(), picture.getHeight());
        assertEquals(Files.size(DEMO), attachment.original().bytes());
        assertEquals(Optional.of(Files.size(DEMO)),
                blobs.find(attachment.original().sha256()).map(p -> p.toFile().length()));
    }

    @Test
    void theSameFileGivesTheSameAttachment() throws RefusedFileException {
        assertEquals(attachments.take(DEMO), attachments.take(DEMO));
    }

    @Test
    void chineseWithoutItsFontIsStillAPage() throws IOException, RefusedFileException {
        String words = "BT /F1 24 Tf 72 700 Td <B5CDB1A3> Tj ET";
        String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length " + words.length() + ">>stream\n" + words + "\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj\n"
                + "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj\n"
                + "trailer<</Root 1 0 R>>\n";
        Path file = Files.writeString(folder.resolve("song.pdf"), pdf, StandardCharsets.ISO_8859_1);

        assertEquals("低保", attachments.take(file).attachment().pages().getFirst().text());
    }

    @Test
    void aLockedFileSaysThatItIsLocked() throws IOException {
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument document = Loader.loadPDF(DEMO.toFile())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked.toFile());
        }

        assertRefused(locked, "密码");
    }

    @Test
    void aDamagedOrEmptyFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(DEMO);
        assertRefused(Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, 900)), "请");
        assertRefused(Files.writeString(folder.resolve("no.pdf"), "%PDF-1.7 和别的"), "损坏");
        assertRefused(Files.write(folder.resolve("empty.pdf"), new byte[0]), "空");
    }

    @Test
    void aScanSaysThatItCannotBeSearched() throws IOException, RefusedFileException {
        assertEquals(List.of(), attachments.take(DEMO).remarks());
        List<String> remarks = attachments.take(drawn("", "", "0 0 200 200 re f")).remarks();

        assertEquals(1, remarks.size(), "a blank page is no scan: " + remarks);
        assertTrue(remarks.getFirst().startsWith("第 3 页只有图、没有文字"), remarks.toString());
        assertTrue(attachments.take(drawn("0 0 200 200 re f")).remarks().getFirst().startsWith("整个文件"));
    }

    @Test
    void wordsThatAreCutOffAreAnnounced() throws IOException, RefusedFileException {
        String line = "(" + "a".repeat(600) + ") Tj 0 -8 Td ";
        Attachments.Taken taken = attachments.take(drawn("BT /F1 1 Tf 10 830 Td " + line.repeat(100) + "ET"));

        assertTrue(taken.remarks().getFirst().contains("超过 50000 字"), taken.remarks().toString());
        assertEquals(50_000, taken.attachment().pages().getFirst().text().length());
    }

    /** A file of pages that draw what they are told. */
    private Path drawn(String... pages) throws IOException {
        Path file = folder.resolve("drawn.pdf");
        try (PDDocument document = new PDDocument()) {
            for (String commands : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
                page.setResources(resources);
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream()) {
                    out.write(commands.getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(stream);
                document.addPage(page);
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void aFloodOfPixelsIsHeldBack() {
        PDPage square = new PDPage(new PDRectangle(100, 100_000));
        double pixels = 100d * 100_000 * PdfPages.scale(square) * PdfPages.scale(square);

        assertTrue(pixels <= PdfPages.MOST_PIXELS * 1.01, "pixels " + pixels);
        assertEquals(PdfPages.WIDTH / 595f, PdfPages.scale(new PDPage(new PDRectangle(595, 842))), 0.001f);
    }

    @Test
    void aBookOfTooManyPagesIsRefused() throws IOException {
        Path book = folder.resolve("book.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= PdfPages.MOST_PAGES; i++)
                document.addPage(new PDPage());
            document.save(book.toFile());
        }

        assertRefused(book, "拆成");
    }

    @ParameterizedTest
    @CsvSource({"a.ofd,PK,OFD 阅读器", "a.wps,xx,另存为 PDF", "a.docx,PK,另存为 PDF"})
    void otherFormatsAreRefusedWithWhatToDo(String name, String magic, String words) throws IOException {
        byte[] head = switch (magic) {
            case "PK" -> new byte[]{'P', 'K', 3, 4};
            case "PNG" -> new byte[]{(byte) 0x89, 'P', 'N', 'G'};
            default -> new byte[]{'x', 'x'};
        };

        assertRefused(Files.write(folder.resolve(name), head), words);
    }

    private void assertRefused(Path file, String words) {
        RefusedFileException e = assertThrows(RefusedFileException.class, () -> attachments.take(file));
        assertTrue(e.getMessage().contains(words) && e.getMessage().contains("请"), e.getMessage());
    }
}
