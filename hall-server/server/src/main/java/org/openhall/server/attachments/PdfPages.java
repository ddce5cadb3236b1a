package org.openhall.server.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import org.openhall.server.intake.RefusedFileException;

/** Renders pages at reading width and takes their words. Runs in the child JVM. */
final class PdfPages {

    static final int WIDTH = 1_400;
    static final int MOST_PAGES = 300;
    static final double MOST_PIXELS = 40_000_000;
    private static final int MOST_CHARACTERS = 50_000;
    private static final List<COSName> UNREADABLE = List.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    private PdfPages() {}

    static PdfReaderMain.Answer render(Path pdf, Path folder) throws RefusedFileException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) throw new RefusedFileException("这个 PDF 一页也没有：请重新导出后再选。");
            if (pages > MOST_PAGES)
                throw new RefusedFileException("这个 PDF 有 " + pages + " 页，上限 " + MOST_PAGES + " 页：请拆成几个文件再选。");
            return render(document, folder);
        } catch (InvalidPasswordException e) {
            throw new RefusedFileException("这个 PDF 加了密码：请去掉密码，另存一份后再选。", e);
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException("这个 PDF 已损坏，打不开：请重新导出，或者用“打印为 PDF”另存一份后再选。", e);
        }
    }

    private static PdfReaderMain.Answer render(PDDocument document, Path folder) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        List<PdfReaderMain.Page> pages = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<String> wordless = new ArrayList<>();
        for (int no = 0; no < document.getNumberOfPages(); no++) {
            PDPage page = document.getPage(no);
            if (hasUnreadablePicture(page))
                remarks.add("第 " + (no + 1) + " 页有一种读不了的扫描图（JBIG2 或 JPEG 2000），这一页可能是空白：请用“打印为 PDF”另存一份再选");
            BufferedImage picture = renderer.renderImage(no, scale(page), ImageType.RGB);
            PictureFile file = PictureFile.write(picture, folder, "page-" + (no + 1));
            String words = words(document, no + 1);
            if (words.isEmpty() && !blank(picture)) wordless.add(String.valueOf(no + 1));
            if (words.length() > MOST_CHARACTERS)
                remarks.add("第 " + (no + 1) + " 页的文字超过 " + MOST_CHARACTERS + " 字，后面的搜不到：请拆成几页再选");
            pages.add(new PdfReaderMain.Page(file.name(), file.mediaType(), picture.getWidth(), picture.getHeight(),
                    words.substring(0, Math.min(words.length(), MOST_CHARACTERS))));
            picture.flush();
        }
        if (!wordless.isEmpty()) {
            String which = wordless.size() == pages.size() ? "整个文件" : "第 " + String.join("、", wordless) + " 页";
            remarks.add(which + "只有图、没有文字（多半是扫描件），里面的话搜不到：请尽量换成由文档导出的 PDF");
        }
        return new PdfReaderMain.Answer(pages, remarks, "");
    }

    /** Pixels for each point: the reading width, less for pages that would be a flood of pixels. */
    static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = Math.max(1, turned ? box.getHeight() : box.getWidth());
        double height = Math.max(1, turned ? box.getWidth() : box.getHeight());
        double wanted = WIDTH / width;
        return (float) Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
    }

    private static String words(PDDocument document, int no) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(no);
        stripper.setEndPage(no);
        return PlainCharacters.of(stripper.getText(document)).strip();
    }

    /** Whether nothing at all is on a page, as on the back of a cover. */
    private static boolean blank(BufferedImage picture) {
        int paper = picture.getRGB(0, 0);
        int[] line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int pixel : line) {
                if (pixel != paper) return false;
            }
        }
        return true;
    }

    private static boolean hasUnreadablePicture(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null) return false;
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name)) continue;
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image
                    && image.getStream().getFilters().stream().anyMatch(UNREADABLE::contains))
                return true;
        }
        return false;
    }
}
