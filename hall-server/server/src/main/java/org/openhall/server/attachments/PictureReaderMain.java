package org.openhall.server.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import net.coobird.thumbnailator.Thumbnails;

import org.openhall.contract.json.Json;
import org.openhall.server.intake.RefusedFileException;

/**
 * The child's program: draws one picture anew, upright, at the size of a page, without what its file says besides (place,
 * camera, hidden thumbnails), and writes what it did as JSON. Arguments: picture, folder.
 */
final class PictureReaderMain {

    private static final int LONGEST_SIDE = 2_000;

    private PictureReaderMain() {}

    /** Runs in the child JVM only. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        PdfReaderMain.Answer answer;
        try {
            answer = drawn(Path.of(arguments[0]), folder);
        } catch (RefusedFileException e) {
            answer = new PdfReaderMain.Answer(List.of(), List.of(), e.getMessage());
        }
        Files.writeString(folder.resolve("answer.json"), Json.write(answer));
    }

    static PdfReaderMain.Answer drawn(Path file, Path folder) throws RefusedFileException {
        try {
            long pixels = pixels(file);
            if (pixels > PdfPages.MOST_PIXELS)
                throw new RefusedFileException("这张图片太大（" + pixels / 1_000_000 + " 百万像素，上限 40）：请缩小后再选。");
            BufferedImage upright = Thumbnails.of(file.toFile()).scale(1).imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
            boolean large = Math.max(upright.getWidth(), upright.getHeight()) > LONGEST_SIDE;
            BufferedImage picture = large
                    ? Thumbnails.of(upright).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage()
                    : upright;
            PictureFile page = PictureFile.write(picture, folder, "page-1");
            return new PdfReaderMain.Answer(List.of(new PdfReaderMain.Page(page.name(), page.mediaType(), picture
                    .getWidth(), picture.getHeight(), "")), List.of("图片里的字搜不到：要紧的内容请在正文里再写一遍"), "");
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException("这张图片已损坏，打不开：请另存一份 .png 或 .jpg 再选。", e);
        }
    }

    /** Counted before anything is drawn: a small file can be a flood of pixels. */
    private static long pixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
